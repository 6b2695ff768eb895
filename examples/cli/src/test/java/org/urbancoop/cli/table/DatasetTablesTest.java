package org.urbancoop.cli.table;
