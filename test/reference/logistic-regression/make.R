# R 4.2.2 (Debian 12, r-base-core 4.2.2.20221110-2). Run in this folder: Rscript make.R
# data.csv is the contract. infert: datasets package, Trichopoulos et al. 1976, written out by write.csv.
library(jsonlite)
set.seed(20251127)
n <- 600
x1 <- rnorm(n); x2 <- rbinom(n, 1, .3); x3 <- sin(2 * pi * (1:n) / 365.25); off <- round(rnorm(n, 0, .4), 6)
eta <- -2.2 + .8 * x1 - .6 * x2 + .4 * x3 + off
d <- data.frame(y = rbinom(n, 1, plogis(eta)), x1 = round(x1, 6), x2 = x2, x3 = round(x3, 6), off = off)
if (!file.exists("data.csv")) write.csv(d, "data.csv", row.names = FALSE, quote = FALSE)
d <- read.csv("data.csv")
tight <- glm.control(epsilon = 1e-15, maxit = 100)
m <- glm(y ~ x1 + x2 + x3 + offset(off), binomial, d, control = tight)
at <- c(-2, .5, -.5, .25)
e <- as.vector(cbind(1, d$x1, d$x2, d$x3) %*% at + d$off)
write.csv(infert[c("case", "age", "parity", "induced", "spontaneous")], "infert.csv", row.names = FALSE, quote = FALSE)
i <- glm(case ~ age + parity + induced + spontaneous, binomial, infert, control = tight)
out <- function(m) list(coef = unname(coef(m)), se = unname(sqrt(diag(vcov(m)))), loglik = as.numeric(logLik(m)))
writeLines(toJSON(list(
  simulated = out(m),
  at = list(coef = at, loglik = sum(dbinom(d$y, 1, plogis(e), log = TRUE))),
  infert = out(i)
), auto_unbox = TRUE, digits = 15, pretty = TRUE), "cases.json")
