"""Jensen-Shannon divergence in bits, pairwise by SciPy, of several by entropies. Run from this folder: /usr/bin/python3 make.py > cases.json"""
import json, sys
import numpy as np, scipy
from scipy.spatial.distance import jensenshannon
from scipy.stats import entropy

def several(rows):
    shares = [np.array(r) / sum(r) for r in rows]
    return float(entropy(np.mean(shares, 0), base=2) - np.mean([entropy(s, base=2) for s in shares]))

tables = [[[7, 1, 0], [2, 5, 3]], [[1, 0, 0], [0, 0, 1]], [[3, 3, 3], [1, 1, 1]], [[18, 2, 1, 0, 4], [0, 7, 2, 9, 1]], [[0.2, 0.3, 0.5], [0.5, 0.3, 0.2]]]
pairs = []
for a, b in tables:
    for pseudo in (0, 0.5, 1):
        x, y = np.array(a, float) + pseudo, np.array(b, float) + pseudo
        pairs.append(dict(rows=[a, b], pseudoCount=pseudo, bits=float(jensenshannon(x, y, base=2) ** 2)))
many = [[[7, 1, 0], [2, 5, 3], [1, 1, 9]], [[4, 0, 0, 0], [0, 4, 0, 0], [0, 0, 4, 0], [0, 0, 0, 4]], [[5, 6, 7], [7, 6, 5], [6, 6, 6], [1, 20, 1]]]
json.dump(dict(versions=dict(python=sys.version.split()[0], numpy=np.__version__, scipy=scipy.__version__),
               pairs=pairs, several=[dict(rows=rows, bits=several(rows)) for rows in many]), sys.stdout, indent=1)
