/* Keeps beside a folder what of it a power cut would leave: loaded into a process by LD_PRELOAD (see power.py).
 *
 * POWER_ROOT is the folder, POWER_DISK where to keep it: files/<inode> is the content of a file as of its last fsync, names/<inode>
 * the names in a folder as of its own last fsync. An inode is named by number and birth, so that a number used again is another file.
 * A process killed while this copies leaves a part of the pages, as a disk does whose power fails during fsync.
 * POWER_CUT=N kills the process in the middle of its N-th fsync, half of it done.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define PAGE 4096
#define CHUNK 65536
static const char *root, *disk;
static long cut;
static atomic_long count;

__attribute__((constructor)) static void begin(void) {
    /* Copies: PostgreSQL writes its process title over the environment. */
    root = getenv("POWER_ROOT") ? strdup(getenv("POWER_ROOT")) : NULL;
    disk = getenv("POWER_DISK") ? strdup(getenv("POWER_DISK")) : NULL;
    cut = getenv("POWER_CUT") ? atol(getenv("POWER_CUT")) : 0;
}

static void fail(const char *what) { /* a shadow that is not true would prove nothing: the process must not go on */
    dprintf(2, "power.c: %s: %s\n", what, strerror(errno));
    abort();
}

/* Names the inode of a file ("" for `folder` itself) in `key`, of 96 bytes. Its type, -1 where there is none. */
static int key_of(int folder, const char *name, char *key) {
    struct statx found;
    int flags = AT_SYMLINK_NOFOLLOW | (*name ? 0 : AT_EMPTY_PATH);
    if (statx(folder, name, flags, STATX_INO | STATX_BTIME | STATX_TYPE, &found) != 0) return -1;
    sprintf(key, "%llu-%lld.%09u", (unsigned long long)found.stx_ino, (long long)found.stx_btime.tv_sec, found.stx_btime.tv_nsec);
    return found.stx_mode & S_IFMT;
}

/* The same name for who builds the disk; 1: a folder, 0: a file, -1: neither. */
int power_key(const char *path, char *key) {
    int type = key_of(AT_FDCWD, path, key);
    return type == S_IFDIR ? 1 : type == S_IFREG ? 0 : -1;
}

static void put(int to, const char *data, ssize_t length, off_t at) {
    while (length > 0) {
        ssize_t done = pwrite(to, data, length, at);
        if (done < 0) fail("pwrite");
        data += done, length -= done, at += done;
    }
}

static void keep_file(int from, const char *key, int half) {
    char path[PATH_MAX], name[64];
    static _Thread_local char new[CHUNK], old[CHUNK];
    struct stat now;
    sprintf(name, "/proc/self/fd/%d", from);
    int live = open(name, O_RDONLY | O_CLOEXEC); /* it may be open for writing alone */
    if (live < 0 && errno == ENOENT) return;      /* unlinked: nobody can find it after a power cut */
    if (live < 0) fail(name);
    snprintf(path, sizeof path, "%s/files/%s", disk, key);
    int kept = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (kept < 0 || flock(kept, LOCK_EX) != 0 || fstat(live, &now) != 0) fail(path);
    off_t end = half ? now.st_size / 2 : now.st_size;
    for (off_t at = 0; at < end; at += CHUNK) {
        ssize_t length = pread(live, new, CHUNK, at), there = pread(kept, old, CHUNK, at);
        if (length < 0 || there < 0) fail("pread");
        if (half && length > end - at) length = end - at;
        for (ssize_t page = 0; page < length; page += PAGE) {
            ssize_t part = length - page < PAGE ? length - page : PAGE;
            if (there < page + part || memcmp(new + page, old + page, part) != 0) put(kept, new + page, part, at + page);
        }
    }
    if (!half && ftruncate(kept, now.st_size) != 0) fail("ftruncate");
    close(kept);
    close(live);
}

static void keep_names(int folder, const char *key) {
    char path[PATH_MAX], part[PATH_MAX + 32], one[96];
    snprintf(path, sizeof path, "%s/names/%s", disk, key);
    snprintf(part, sizeof part, "%s.%d.part", path, gettid());
    FILE *names = fopen(part, "we");
    int again = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *list = again < 0 ? NULL : fdopendir(again);
    if (!names || !list) fail(path);
    for (struct dirent *entry; (entry = readdir(list));) {
        if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..")) continue;
        int type = key_of(again, entry->d_name, one);
        if (type == S_IFREG || type == S_IFDIR) fprintf(names, "%c %s %s\n", type == S_IFDIR ? 'd' : 'f', one, entry->d_name);
    }
    closedir(list);
    if (fclose(names) != 0 || rename(part, path) != 0) fail(path);
}

static void keep(int number) {
    char link[64], path[PATH_MAX], key[96];
    if (!root || !disk) return;
    int before = errno;
    sprintf(link, "/proc/self/fd/%d", number);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return; /* no such file: the real call says so */
    path[length] = 0;
    size_t whole = strlen(root);
    if (strncmp(path, root, whole) != 0 || (path[whole] != '/' && path[whole] != 0)) return;
    int cutting = cut && atomic_fetch_add(&count, 1) + 1 == cut;
    int type = key_of(number, "", key);
    if (type == S_IFREG) keep_file(number, key, cutting);
    else if (type == S_IFDIR && !cutting) keep_names(number, key);
    if (cutting) kill(getpid(), SIGKILL);
    errno = before;
}

int fsync(int number) {
    keep(number);
    return 0;
}

int fdatasync(int number) {
    keep(number);
    return 0;
}

