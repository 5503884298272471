"""P-values of permuted labels from SciPy: enumerated for small groups, drawn for days of its_daily.csv. Run: python3 make.py > cases.json"""
import csv
import json
from pathlib import Path
import numpy as np
import scipy
from scipy.stats import permutation_test
SMALL = [([3, 9, 4, 12], [1, 2, 5, 3, 4]), ([0, 0, 7], [0, 1, 0, 2, 0, 0]), ([5, 6, 7, 9, 2, 4], [3, 1])]
HERE = Path(__file__).parent
ROWS = list(csv.DictReader((HERE.parent / "count-regression" / "its_daily.csv").open()))
def difference(x, y, axis):
    return x.mean(axis) - y.mean(axis)
def both(a, b, n):
    def p(statistic):
        r = permutation_test((a, b), statistic, permutation_type="independent", vectorized=True, alternative="greater", n_resamples=n, random_state=1, batch=500)
        return float(r.pvalue)
    return {"pAbove": p(difference), "pTwoSided": p(lambda x, y, axis: abs(difference(x, y, axis)))}
def days(column):
    values = np.array([float(r["attacks"]) for r in ROWS])
    chosen = np.array([r[column] == "1" for r in ROWS])
    a, b = values[chosen], values[~chosen]
    return {"column": column, "sizes": [len(a), len(b)], "difference": float(a.mean() - b.mean()), "permutations": 99999, **both(a, b, 99999)}
print(json.dumps({
    "scipy": scipy.__version__,
    "numpy": np.__version__,
    "enumerated": [{"first": a, "second": b, **both(np.array(a, float), np.array(b, float), np.inf)} for a, b in SMALL],
    "drawn": [days(c) for c in ("dur", "pre", "post")],
}, indent=1))
