package org.urbancoop.tables.sqlite;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.file.AtomicFile;

/**
 * Writes a dataset as an SQLite database: {@code SqliteWriter.of().write(dataset, Path.of("cooperation.sqlite"))}.
 *
 * <p>It has the tables of {@link org.urbancoop.tables.Table#all()}, typed, keyed and indexed; those that need no join
 * are views over the others. A cell without a value is {@code NULL}. References of a dataset to what it does not hold
 * are written as they are: {@code PRAGMA foreign_key_check} lists them.
 *
 * <p>Personal data is left out unless it is asked for. The file is written as a whole or not at all, and the same
 * dataset gives the same bytes. Rows are written as they are made, and no table is held in memory.
 *
 * <p>This class is immutable and safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class SqliteWriter {

    private static final SqliteWriter PLAIN = new SqliteWriter(false);

    private final boolean personalData;

    private SqliteWriter(boolean personalData) {
        this.personalData = personalData;
    }

    /**
     * Obtains a writer that leaves out personal data.
     *
     * @return the writer
     */
    public static SqliteWriter of() {
        return PLAIN;
    }

    /**
     * Returns a writer that also writes contacts and the names of persons.
     *
     * @return the writer
     */
    public SqliteWriter withPersonalData() {
        return new SqliteWriter(true);
    }

    /**
     * Writes the database of a dataset. A file of this name is replaced. Until it is complete, the database stands in
     * the folder of the system for temporary files.
     *
     * @param dataset the dataset
     * @param file the file, such as {@code Path.of("cooperation.sqlite")}
     * @throws IOException if the file cannot be written, or if two records have one reference or a text holds half a
     *     character, which no database can hold; then nothing is written
     */
    public void write(Dataset dataset, Path file) throws IOException {
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(file, "file");
        AtomicFile.write(file, stream -> write(dataset, stream, file.toString()));
    }

    /**
     * Writes into a stream, which stays open.
     *
     * @param target what exceptions name
     */
    void write(Dataset dataset, OutputStream stream, String target) throws IOException {
        Dataset shown = personalData ? dataset : dataset.withoutPersonalData();
        Path folder = temporaryFolder(target);
        Path database = folder.resolve("database.sqlite");
        try {
            Database.write(shown, database, target);
            Files.copy(database, stream);
        } finally {
            Files.deleteIfExists(database);
            Files.deleteIfExists(folder);
        }
    }

    private static Path temporaryFolder(String target) throws IOException {
        try {
            return Files.createTempDirectory("urbancoop-");
        } catch (IOException e) {
            FileSystemException named =
                    new FileSystemException(target, null, "there is no room for temporary files: " + e);
            named.initCause(e);
            throw named;
        }
    }
}
