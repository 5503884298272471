"""SciPy's Theil-Sen slope and its 95 % interval on the series of hamed_rao.json. Run here: python3 make.py > theil_sen.json"""
import json, scipy
from scipy.stats import theilslopes
cases = json.load(open("hamed_rao.json"))
out = {name: dict(zip(("slope", "intercept", "low", "high"), map(float, theilslopes(c["x"], alpha=0.95)))) for name, c in cases.items()}
print(json.dumps({**out, "_versions": {"scipy": scipy.__version__}}, indent=1))
