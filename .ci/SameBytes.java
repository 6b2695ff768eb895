import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Compares what two builds put into two folders, byte for byte: {@code java .ci/SameBytes.java FIRST SECOND}. */
class SameBytes {

    private final List<String> differences = new ArrayList<>();

    public static void main(String[] folders) throws IOException {
        Map<String, Path> first = files(Path.of(folders[0]));
        Map<String, Path> second = files(Path.of(folders[1]));
        SameBytes same = new SameBytes();
        TreeSet<String> all = new TreeSet<>(first.keySet());
        all.addAll(second.keySet());
        for (String name : all) {
            same.compare(name, first.get(name), second.get(name));
        }
        same.differences.forEach(System.err::println);
        System.out.printf("%d files, %d differences%n", all.size(), same.differences.size());
        System.exit(all.isEmpty() || !same.differences.isEmpty() ? 1 : 0);
    }

    /** Files by their names without the moment that a snapshot has in it; no signatures, no sums, no lists of versions. */
    private static Map<String, Path> files(Path folder) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().matches(".*\\.(asc|md5|sha1|sha256|sha512)|.*maven-metadata.*"))
                    .forEach(file -> files.put(
                            folder.relativize(file).toString().replaceAll("-\\d{8}\\.\\d{6}-\\d+", "-SNAPSHOT"), file));
        }
        return files;
    }

    private void compare(String name, Path first, Path second) throws IOException {
        if (first == null || second == null) {
            differences.add(name + " is in " + (first == null ? "the second" : "the first") + " alone");
        } else if (Files.mismatch(first, second) != -1) {
            int before = differences.size();
            if (name.endsWith(".jar") || name.endsWith(".zip")) {
                compareEntries(name, first, second);
            }
            if (differences.size() == before) {
                differences.add(name + " differs at byte " + Files.mismatch(first, second));
            }
        }
    }

    private void compareEntries(String name, Path first, Path second) throws IOException {
        try (ZipFile one = new ZipFile(first.toFile());
                ZipFile other = new ZipFile(second.toFile())) {
            List<String> names = one.stream().map(ZipEntry::getName).toList();
            List<String> others = other.stream().map(ZipEntry::getName).toList();
            if (!names.equals(others)) {
                boolean sameNames = names.size() == others.size() && names.containsAll(others);
                differences.add(name + (sameNames ? ": entries in another order" : ": other entries"));
            }
            for (String each : names) {
                ZipEntry entry = one.getEntry(each);
                ZipEntry twin = other.getEntry(each);
                if (twin == null) {
                    differences.add(name + "!" + each + " is in the first alone");
                } else if (!Arrays.equals(bytes(one, entry), bytes(other, twin))) {
                    differences.add(name + "!" + each + " differs");
                } else if (entry.getTime() != twin.getTime()) {
                    differences.add(name + "!" + each + " has another time");
                } else if (!permissions(first, each).equals(permissions(second, each))) {
                    differences.add(name + "!" + each + " has other permissions");
                }
            }
            for (String each : others) {
                if (!names.contains(each)) {
                    differences.add(name + "!" + each + " is in the second alone");
                }
            }
        }
    }

    private static Object permissions(Path archive, String entry) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(archive, Map.of("enablePosixFileAttributes", true))) {
            return Files.getPosixFilePermissions(files.getPath(entry));
        }
    }

    private static byte[] bytes(ZipFile file, ZipEntry entry) throws IOException {
        try (InputStream stream = file.getInputStream(entry)) {
            return stream.readAllBytes();
        }
    }
}
