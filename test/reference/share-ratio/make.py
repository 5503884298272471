"""Quantiles of the ratio of two beta posteriors under Jeffreys' prior, by ten million draws. Run from this folder: /usr/bin/python3 make.py > cases.json"""
import json, sys
import numpy as np, scipy
from scipy.stats import beta

rows = [(11, 25, 3, 20), (21, 24, 5, 10), (38, 38, 24, 24), (2.5, 7.5, 3, 4), (39, 48, 31, 35)]
cases = []
for seed, (a, b, c, d) in enumerate(rows):
    rng = np.random.default_rng(seed)
    ratio = beta.rvs(a + .5, b - a + .5, size=10**7, random_state=rng) / beta.rvs(c + .5, d - c + .5, size=10**7, random_state=rng)
    low, high = np.quantile(ratio, [.025, .975])
    cases.append(dict(above=dict(events=a, of=b), below=dict(events=c, of=d), low=float(low), high=float(high)))
json.dump(dict(versions=dict(python=sys.version.split()[0], numpy=np.__version__, scipy=scipy.__version__), cases=cases), sys.stdout, indent=1)
