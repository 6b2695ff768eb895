package org.urbancoop.tables.xlsx;

import org.urbancoop.format.Format;
import org.urbancoop.testing.FormatConformance;

/** What every format promises, kept by workbooks of tables. */
class XlsxFormatTest extends FormatConformance {

    @Override
    protected Format format() {
        return new XlsxFormat();
    }
}
