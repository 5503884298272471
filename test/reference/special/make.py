"""Values of special functions and quantiles from SciPy. Run: python3 make.py > cases.json"""
import json
import scipy
from scipy import special, stats
X = [1e-3, 0.1, 0.5, 0.69, 1, 1.5, 2, 3.7, 5.885759, 9.99, 10, 19.9, 20, 47.5, 123.456, 1000.25, 1e6]
Z = [0, 0.1, 0.67, 1, 1.96, 1.999 * 2 ** 0.5, 2.01 * 2 ** 0.5, 3.5, 6, 18.6]
NB = [(0.5, 0.69), (3, 0.2), (20, 2.4), (154.1, 1.14), (400, 6), (80, 1e6)]
SHARES = [0.05, 0.25, 0.5, 0.75, 0.95]
print(json.dumps({
    "scipy": scipy.__version__,
    "gamma": [{"x": x, "logGamma": float(special.gammaln(x)), "digamma": float(special.digamma(x)), "trigamma": float(special.polygamma(1, x))} for x in X],
    "normal": [{"z": z, "twoSided": float(2 * stats.norm.sf(z))} for z in Z],
    "negativeBinomial": [{"mean": m, "theta": t, "shares": SHARES, "quantiles": [int(stats.nbinom.ppf(s, t, t / (t + m))) for s in SHARES]} for m, t in NB],
}, indent=1))
