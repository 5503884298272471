# R 4.2.2 (Debian 12), numDeriv as packaged there. Run in this folder: Rscript make.R
# data.csv is the contract. Own likelihood on dnbinom and pnbinom; optim, polished by nlm; standard errors from numDeriv::hessian.
library(jsonlite)
set.seed(20251128)
n <- 160; threshold <- 20
x <- rnorm(n); z <- rbinom(n, 1, .2)
mu <- exp(3.2 + .3 * x + .25 * z)
y <- integer(n)
for (i in 1:n) repeat { y[i] <- rnbinom(1, mu = mu[i], size = 3); if (y[i] >= threshold) break }
if (!file.exists("data.csv")) write.csv(data.frame(y = y, x = round(x, 6), z = z), "data.csv", row.names = FALSE, quote = FALSE)
d <- read.csv("data.csv")
X <- cbind(1, d$x, d$z)
loglik <- function(par, cut, X.) {
  mu <- as.vector(exp(X. %*% par[1:ncol(X.)])); size <- exp(par[ncol(X.) + 1])
  sum(dnbinom(d$y, mu = mu, size = size, log = TRUE) - pnbinom(cut - 1, mu = mu, size = size, lower.tail = FALSE, log.p = TRUE))
}
best <- function(cut, X.) {
  f <- function(par) -loglik(par, cut, X.)
  o <- optim(c(log(mean(d$y)), rep(0, ncol(X.) - 1), log(2)), f, method = "BFGS", control = list(reltol = 1e-15, maxit = 10000))
  for (k in 1:6) o <- optim(o$par, f, gr = function(p) numDeriv::grad(f, p), method = "BFGS", control = list(reltol = 1e-16, maxit = 10000))
  for (k in 1:4) o$par <- o$par - solve(numDeriv::hessian(f, o$par), numDeriv::grad(f, o$par))
  se <- sqrt(diag(solve(numDeriv::hessian(f, o$par))))
  q <- ncol(X.)
  list(coef = o$par[1:q], theta = exp(o$par[q + 1]), se = se, loglik = -f(o$par), gradient = max(abs(numDeriv::grad(f, o$par))))
}
truncated <- function(mu, size, cut) { k <- 0:(cut - 1); (mu - sum(k * dnbinom(k, mu = mu, size = size))) / pnbinom(cut - 1, mu = mu, size = size, lower.tail = FALSE) }
grid <- expand.grid(mu = c(3, 30, 300), theta = c(.5, 2, 50), threshold = c(1, 20, 250))
grid$mean <- mapply(truncated, grid$mu, grid$theta, grid$threshold)
grid <- grid[mapply(function(m, s, c) pnbinom(c - 1, mu = m, size = s, lower.tail = FALSE) > 1e-5, grid$mu, grid$theta, grid$threshold), ]
writeLines(toJSON(list(
  threshold = threshold,
  truncated = best(threshold, X),
  constant = best(threshold, X[, 1, drop = FALSE]),
  zeroTruncated = best(1, X),
  means = grid
), auto_unbox = TRUE, digits = 15, pretty = TRUE), "cases.json")
