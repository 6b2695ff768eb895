# Agreements by region, and dates that are partial, in plain R: Rscript partners.R
# Only an empty cell is missing: without na.strings, R makes a missing value of NA, which is Namibia.
read <- function(table) {
  read.csv(file.path("target", "tables", paste0(table, ".csv")), na.strings = "", colClasses = "character", encoding = "UTF-8")
}

partners <- subset(read("partners"), a_city == "city/seoul")
partners$b_region_label[is.na(partners$b_region_label)] <- "(no region)"
print(table(region = partners$b_region_label, kind = partners$kind_label))

countries <- read("countries")
cat("\nNamibia is there:", countries$label[countries$country == "NA"], "\n")

# A date is a text; its first and last day stand behind it, so that nothing is made up.
projects <- read("projects")
first <- as.Date(projects$project_period_earliest)
last <- as.Date(projects$project_period_latest)
years <- 2010:2020
under_way <- sapply(years, function(year) {
  starts <- as.Date(paste0(year, "-01-01"))
  ends <- as.Date(paste0(year, "-12-31"))
  c(all_the_year = sum(first < starts & last > ends, na.rm = TRUE),
    at_some_time = sum(first <= ends & last >= starts, na.rm = TRUE))
})
colnames(under_way) <- years
cat("\nProjects under way,", sum(is.na(projects$project_period)), "without a date left out\n")
print(under_way)
