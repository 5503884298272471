# R 4.2.2: Mann-Kendall with the variance correction of Hamed & Rao (1998), doi:10.1016/S0022-1694(97)00125-X, eqs. 8-11,
# by rank() and acf() of base R; significant lags (two-sided .05) of the ranks of the series less Sen's trend.
# Run from this folder: Rscript make.R > hamed_rao.json
hamed_rao <- function(x) {
  n <- length(x); i <- combn(n, 2); d <- x[i[2, ]] - x[i[1, ]]
  S <- sum(sign(d)); tt <- table(x); V <- (n*(n-1)*(2*n+5) - sum(tt*(tt-1)*(2*tt+5)))/18
  slope <- median(d / (i[2, ] - i[1, ]))
  left <- x - slope*seq_len(n)   # ties up to rounding of 1e-10 of the largest
  rho <- acf(rank(round(left/max(abs(left)), 10)), lag.max = n - 1, plot = FALSE)$acf[-1]
  k <- which(abs(rho) > qnorm(.975)/sqrt(n))
  f <- 1 + 2/(n*(n-1)*(n-2)) * sum((n-k)*(n-k-1)*(n-k-2)*rho[k])
  Z <- (S - sign(S))/sqrt(V*f)
  c(S = S, var = V, slope = slope, factor = f, Z = Z, p = 2*pnorm(-abs(Z)))
}
set.seed(20261127)
series <- list(
  discoveries = as.numeric(datasets::discoveries),
  nile = as.numeric(datasets::Nile),
  ar = round(as.numeric(arima.sim(list(ar = .7), 96)) * 5 + seq_len(96) * .03, 2),
  independent = round(rnorm(40), 3))
num <- function(v) paste0("[", paste(formatC(v, digits = 17, format = "g"), collapse = ", "), "]")
one <- function(n) { r <- hamed_rao(series[[n]]); paste0('  "', n, '": {', paste0('"', names(r), '": ', formatC(r, digits = 17, format = "g"), collapse = ", "), ', "x": ', num(series[[n]]), "}") }
cat("{\n", paste(sapply(names(series), one), collapse = ",\n"), "\n}\n", sep = "")
