# python3 make.py, in this folder. Linear interpolation is the default of numpy.quantile.
import json, numpy
random = numpy.random.default_rng(1)
cases = []
for n in (1, 2, 3, 7, 20, 101):
    values = numpy.sort(random.normal(size=n)).tolist()
    for share in (0, .05, .5, .9, .95, .975, 1):
        cases.append({"values": values, "share": share, "quantile": float(numpy.quantile(values, share))})
json.dump({"made": "numpy " + numpy.__version__, "cases": cases}, open("cases.json", "w"))
