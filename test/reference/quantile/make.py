"""Quantiles by linear interpolation: numpy.quantile, method "linear" (type 7 of Hyndman and Fan)."""
import json
import platform
from pathlib import Path

import numpy

values = [-3, 0, 0, 1, 2.5, 7, 11, 400]
shares = [0, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 1]
expected = {
    "made": {"numpy": numpy.__version__, "python": platform.python_version()},
    "sorted": values,
    "quantiles": [[share, float(numpy.quantile(values, share, method="linear"))] for share in shares],
    "one": float(numpy.quantile([5], 0.3)),
}
Path(__file__).with_name("quantile.json").write_text(json.dumps(expected, indent=1) + "\n")
