package org.urbancoop.cli.command;
