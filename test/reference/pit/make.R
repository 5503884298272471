# Nonrandomised PIT histogram of negative-binomial forecasts. Run from this folder: Rscript make.R > cases.json
suppressPackageStartupMessages(library(surveillance))
obs <- read.csv("../crps/ensembles.csv")$obs
mean <- 3 + (seq_along(obs) * 7) %% 23
show <- function(v) paste0("[", paste(sprintf("%.16g", v), collapse = ", "), "]")
heights <- function(J, ...) show(pit(obs, pnbinom, J = J, relative = TRUE, plot = FALSE, mu = mean, ...)$density)
if (is.null(pit(obs, pnbinom, J = 10, plot = FALSE, mu = mean, size = 1.5)$density)) stop("no density")
cat('{"versions": "', R.version.string, ', surveillance ', as.character(packageVersion("surveillance")), '",\n"obs": ', show(obs), ',\n"mean": ', show(mean),
    ',\n"theta": 1.5,\n"below": ', show(pnbinom(obs - 1, size = 1.5, mu = mean)), ',\n"upTo": ', show(pnbinom(obs, size = 1.5, mu = mean)),
    ',\n"heights": {"5": ', heights(5, size = 1.5), ', "10": ', heights(10, size = 1.5), '}}\n', sep = "")
