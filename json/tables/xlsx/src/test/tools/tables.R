# Reads every table output with R, without a cast, and compares it with what Java knows: Rscript tables.R FOLDER
folder <- commandArgs(trailingOnly = TRUE)[1]
invisible(Sys.setlocale("LC_ALL", "C.UTF-8"))

plainly <- function(file) {
  read.delim(file, quote = "", na.strings = character(), colClasses = "character", encoding = "UTF-8")
}
expected <- plainly(file.path(folder, "expected.tsv"))
facts <- plainly(file.path(folder, "facts.tsv"))
fact <- function(name) as.integer(facts$value[facts$fact == name])
tables <- unique(expected$table_name)

check <- function(output, name, table, days) {
  rows <- expected[expected$table_name == name, ]
  where <- function(column, what) paste(output, name, column, what)
  if (!identical(names(table), rows$column_name)) stop(where("", "columns"))
  if (nrow(table) != as.integer(rows$row_count[1])) stop(where("", "rows"))
  for (i in seq_len(nrow(rows))) {
    row <- rows[i, ]
    column <- table[[row$column_name]]
    if (sum(!is.na(column)) != as.integer(row$filled)) stop(where(row$column_name, "filled"))
    if (row$filled == "0") next
    kind <- row$data_type
    right <- switch(kind,
      string = is.character(column),
      date = if (days) inherits(column, "Date") || inherits(column, "POSIXct") else is.character(column),
      boolean = if (days) is.logical(column) else is.integer(column),
      is.numeric(column))
    if (!right) stop(where(row$column_name, paste(class(column), collapse = " ")))
    values <- column[!is.na(column)]
    if (kind == "date") {
      found <- if (is.character(values)) range(values) else format(range(values), "%Y-%m-%d")
      if (!identical(found, c(row$first, row$last))) stop(where(row$column_name, paste(found, collapse = " ")))
    } else {
      total <- if (kind == "string") sum(nchar(values, "chars")) else sum(values)
      if (!isTRUE(all.equal(total, as.numeric(row$total), tolerance = 1e-12))) stop(where(row$column_name, total))
    }
  }
}

# Base R alone: the types are those of columns.csv; only an empty cell is missing, for NA is Namibia.
classes <- c(string = "character", number = "numeric", integer = "integer", boolean = "logical", date = "Date")
dictionary <- read.csv(file.path(folder, "tables/columns.csv"), na.strings = "", encoding = "UTF-8")
for (name in tables) {
  types <- dictionary$data_type[dictionary$table_name == name]
  table <- read.csv(file.path(folder, "tables", paste0(name, ".csv")),
    na.strings = "", colClasses = unname(classes[types]), encoding = "UTF-8")
  check("csv", name, table, TRUE)
}
sites <- read.csv(file.path(folder, "tables/project_sites.csv"), na.strings = "", encoding = "UTF-8")
stopifnot(length(unique(sites$record[sites$country %in% "MN"])) == fact("projects in MN"))

for (name in tables) {
  # All rows are looked at for the types of the columns, which are those of the cells.
  table <- suppressMessages(readxl::read_excel(file.path(folder, "cooperation.xlsx"), name, guess_max = 1048576))
  check("xlsx", name, table, TRUE)
}

connection <- DBI::dbConnect(RSQLite::SQLite(), file.path(folder, "cooperation.sqlite"), flags = RSQLite::SQLITE_RO)
for (name in tables) check("sqlite", name, DBI::dbReadTable(connection, name), FALSE)
partners <- DBI::dbGetQuery(connection, "SELECT DISTINCT b_region_label, b_city FROM partners
  WHERE a_city = 'city/seoul' AND b_city IS NOT NULL")
regions <- table(partners$b_region_label)
stopifnot(length(regions) > 0)
for (region in names(regions)) stopifnot(regions[[region]] == fact(paste("partners of Seoul in", region)))
DBI::dbDisconnect(connection)

lines <- jsonlite::stream_in(file(file.path(folder, "tables/dataset.ndjson"), encoding = "UTF-8"),
  verbose = FALSE, simplifyVector = FALSE)
lines <- if (is.data.frame(lines)) split(lines, seq_len(nrow(lines))) else lines
types <- vapply(lines, function(line) if (is.null(line$type)) "" else line$type[[1]], "")
for (type in c("city", "organization", "agreement", "project", "event")) stopifnot(sum(types == type) == fact(type))
cat("R", format(getRversion()), "readxl", format(packageVersion("readxl")),
  "RSQLite", format(packageVersion("RSQLite")), "\n")
