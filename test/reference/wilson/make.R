# Rscript make.R, in this folder. Wilson's interval is that of prop.test without continuity correction.
suppressPackageStartupMessages(library(jsonlite))
cases <- expand.grid(successes = c(0, 1, 3, 7, 12), trials = c(1, 7, 12, 38), level = c(.9, .95))
cases <- cases[cases$successes <= cases$trials, ]
ends <- t(mapply(function(x, n, l) suppressWarnings(prop.test(x, n, correct = FALSE, conf.level = l)$conf.int[1:2]), cases$successes, cases$trials, cases$level))
cases$low <- ends[, 1]; cases$high <- ends[, 2]
writeLines(toJSON(list(made = R.version.string, cases = cases), digits = 15, auto_unbox = TRUE), "cases.json")
