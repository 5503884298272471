# Rscript make.R, in this folder. lung.csv: the survival package's lung data without missing rows, as in the shared reference set.
suppressPackageStartupMessages({library(survival); library(jsonlite)})
steps <- function(time, event, level) {
  f <- survfit(Surv(time, event) ~ 1, conf.type = "log-log", conf.int = level)
  list(level = level, time = f$time, atRisk = f$n.risk, events = f$n.event, survival = f$surv, low = f$lower, high = f$upper)
}
lung <- read.csv("lung.csv")
small <- list(time = c(0, 0, 1, 2, 2, 2, 5, 9, 9, 12), event = c(1, 0, 1, 1, 1, 0, 0, 1, 0, 1))
out <- list(
  made = list(R = R.version.string, survival = as.character(packageVersion("survival"))),
  lung = steps(lung$time, lung$status == 2, .90),
  lungMedian = unname(summary(survfit(Surv(time, status == 2) ~ 1, lung))$table["median"]),
  small = c(small, list(steps = steps(small$time, small$event, .90)))
)
writeLines(toJSON(out, digits = 15, auto_unbox = TRUE, na = "null"), "cases.json")
