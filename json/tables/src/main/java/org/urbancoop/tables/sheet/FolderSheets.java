package org.urbancoop.tables.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.urbancoop.format.FormatInput;
import org.urbancoop.message.Location;
import org.urbancoop.message.Message;

/** The CSV files of a folder as the sheets of one file, by their names without the ending. */
final class FolderSheets implements Sheets {

    private static final String CSV = ".csv";

    private final Map<String, Sheets> files = new LinkedHashMap<>();

    private FolderSheets() {}

    static Sheets open(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> all = Files.list(folder)) {
            paths = all.filter(path -> path.toString().endsWith(CSV)).sorted().toList();
        }
        if (paths.isEmpty()) {
            throw new UnreadableSheetException(
                    "folder-without-sheets",
                    new Message("The folder has no CSV file", "폴더에 CSV 파일이 없습니다"),
                    new Message(
                            "name the folder with the files, such as cities.csv", "cities.csv 같은 파일이 있는 폴더를 지정하십시오"),
                    Location.NONE);
        }
        FolderSheets sheets = new FolderSheets();
        try {
            for (Path path : paths) {
                FormatInput input = FormatInput.of(path);
                Sheets file = CsvSheets.open(input, input.start(), Optional.empty());
                sheets.files.put(file.names().get(0), file);
            }
        } catch (IOException e) {
            sheets.close();
            throw e;
        }
        return sheets;
    }

    @Override
    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    @Override
    public List<Message> remarks() {
        List<Message> remarks = new ArrayList<>();
        files.forEach((name, file) -> file.remarks()
                .forEach(remark -> remarks.add(
                        new Message(name + CSV + ": " + remark.english(), name + CSV + ": " + remark.korean()))));
        return remarks;
    }

    @Override
    public Iterator<SheetRow> rows(String name) throws IOException {
        Sheets file = files.get(name);
        if (file == null) {
            throw new IllegalArgumentException("There is no sheet " + name + ", only " + names());
        }
        return file.rows(name);
    }

    @Override
    public void close() throws IOException {
        for (Sheets file : files.values()) {
            file.close();
        }
    }
}
