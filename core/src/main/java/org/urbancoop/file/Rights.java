package org.urbancoop.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may do what with a file, to be handed on to the one that replaces it. */
final class Rights {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    /** Those that any new file gets. */
    static final Rights NEW = new Rights(null, null);

    private final @Nullable PosixFileAttributes posix;
    private final @Nullable List<AclEntry> acl;

    private Rights(@Nullable PosixFileAttributes posix, @Nullable List<AclEntry> acl) {
        this.posix = posix;
        this.acl = acl;
    }

    /** The rights of the file that is replaced, if one is. */
    static Rights of(Target target) throws IOException {
        if (!target.exists()) {
            return NEW;
        }
        PosixFileAttributeView posix = Files.getFileAttributeView(target.path(), PosixFileAttributeView.class);
        AclFileAttributeView acl = Files.getFileAttributeView(target.path(), AclFileAttributeView.class);
        return new Rights(posix == null ? null : posix.readAttributes(), acl == null ? null : acl.getAcl());
    }

    /** What a file is made with until it has these rights: nobody else may open it before. */
    FileAttribute<?>[] atFirst() {
        return posix == null
                ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)};
    }

    void giveTo(Path file) throws IOException {
        if (posix != null) {
            givePosix(posix, Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS));
        }
        AclFileAttributeView view = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (acl != null && !view.getAcl().equals(acl)) {
            view.setAcl(acl);
        }
    }

    private static void givePosix(PosixFileAttributes old, PosixFileAttributeView view) throws IOException {
        PosixFileAttributes now = view.readAttributes();
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        permissions.addAll(old.permissions());
        if (!now.group().equals(old.group()) && !isDone(() -> view.setGroup(old.group()))) {
            // The file is of another group now, to which the old one's rights were not given.
            restrict(permissions, PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
            restrict(permissions, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
            restrict(permissions, PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);
        }
        if (!now.permissions().equals(permissions)) {
            view.setPermissions(permissions);
        }
        if (!now.owner().equals(old.owner())) {
            // Last, since only an owner sets permissions. Without the right to give it away, the file is the writer's.
            isDone(() -> view.setOwner(old.owner()));
        }
    }

    private static void restrict(
            Set<PosixFilePermission> permissions, PosixFilePermission group, PosixFilePermission others) {
        if (!permissions.contains(others)) {
            permissions.remove(group);
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    private static boolean isDone(Step step) {
        try {
            step.run();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
