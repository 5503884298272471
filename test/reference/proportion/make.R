# R 4.2.2 (Debian 12). Run in this folder: Rscript make.R
library(jsonlite)
cases <- list(c(0, 5), c(1, 76), c(4, 70), c(12, 73), c(5, 5), c(39, 458))
writeLines(toJSON(lapply(cases, function(k) list(events = k[1], trials = k[2],
  interval = as.numeric(suppressWarnings(prop.test(k[1], k[2], correct = FALSE)$conf.int)))), auto_unbox = TRUE, digits = 15, pretty = TRUE), "cases.json")
