"""Count forecasts: log mass, CRPS by its sum. Run from this folder: /usr/bin/python3 make.py > cases.json"""
import json, sys
import numpy as np, scipy
from scipy import stats

def dist(mean, theta):
    return stats.poisson(mean) if theta is None else stats.nbinom(theta, theta / (theta + mean))

def crps(y, d):
    top = int(max(y, d.isf(1e-14), 10)) + 1
    k = np.arange(0, top + 1)
    below, above = d.cdf(k), d.sf(k)
    return float(np.sum(np.where(k < y, below ** 2, above ** 2)))

cases = []
for mean, theta in [(0.05, 0.2), (0.4, 0.5), (7.4, 1.5), (7.4, 2.5), (25, 0.3), (120, 3), (300, 3.5), (1500, 40), (4.2, None), (800, None)]:
    d = dist(mean, theta)
    for y in sorted({0, 1, int(mean), int(2 * mean) + 3, int(6 * mean) + 10}):
        cases.append(dict(y=y, mean=mean, theta=theta, logMass=float(d.logpmf(y)), crps=crps(y, d)))
json.dump(dict(versions=dict(python=sys.version.split()[0], numpy=np.__version__, scipy=scipy.__version__), cases=cases), sys.stdout, indent=1)
