/*
 * Stands between a program and its files (LD_PRELOAD): writes down in order every change under MN_SHIM_ROOT
 * and every acknowledgement on descriptor 3, or makes one call fail, or ends the process at it. Linux only.
 *
 * MN_SHIM_LOG   file for the records; none are written without it
 * MN_SHIM_KILL  "K" or "K half": SIGKILL at the K-th change, after half of its bytes
 *
 * The program arms failures itself, by lines on descriptor 3 that go no further:
 *   !fail K ERRNO KINDS LASTING HALF   the K-th change from now of a kind in KINDS fails, where LASTING every later one too
 *   !heal                              no more failures; what was seen goes out as "seen N of kind M fired F": M are
 *                                      the changes of a kind in KINDS
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { OPEN = 1, WRITE = 2, SYNC = 4, TRUNCATE = 8, UNLINK = 16, RENAME = 32, ACK = 64, MKDIR = 128, RMDIR = 256 };
#define ACK_FD 3
#define FDS 4096

struct record {
  uint32_t kind, flags;
  uint64_t file;
  int64_t offset;
  uint32_t first, second; /* bytes of the two strings that follow */
};

static pthread_mutex_t gate = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;
static const char *root;
static size_t root_length;
static int log_fd = -1;
static char tracked[FDS];
static long kill_at, kill_half;
static long seen, matched, fired;
static long fail_at, fail_errno, fail_kinds, fail_lasting, fail_half;

__attribute__((constructor)) static void start(void) {
  root = getenv("MN_SHIM_ROOT");
  root_length = root ? strlen(root) : 0;
  const char *log = getenv("MN_SHIM_LOG");
  if (log) log_fd = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  const char *kill = getenv("MN_SHIM_KILL");
  if (kill) {
    kill_at = atol(kill);
    kill_half = strstr(kill, "half") != NULL;
  }
}

static int ours(const char *path) { return root && strncmp(path, root, root_length) == 0; }
static int is_tracked(int fd) { return fd >= 0 && fd < FDS && tracked[fd]; }

static uint64_t file_of(int fd) {
  struct stat found;
  return fstat(fd, &found) == 0 ? found.st_ino : 0;
}

static void put(const void *bytes, size_t length) {
  const char *at = bytes;
  while (length > 0) {
    ssize_t done = syscall(SYS_write, log_fd, at, length);
    if (done <= 0) return;
    at += done;
    length -= done;
  }
}

static void note(uint32_t kind, uint32_t flags, uint64_t file, int64_t offset, const void *first, size_t a,
                 const void *second, size_t b) {
  if (log_fd < 0) return;
  struct record head = {kind, flags, file, offset, a, b};
  put(&head, sizeof head);
  put(first, a);
  put(second, b);
}

/* What shall happen to this change: 0 let it be, 1 half of it, 2 half of it and the end, -1 fail (errno is set). */
static int fate(int kind) {
  seen += 1;
  if (kill_at && seen == kill_at) {
    if (kill_half && kind == WRITE) return 2;
    raise(SIGKILL);
  }
  if (!(kind & fail_kinds)) return 0;
  matched += 1;
  if (!fail_at) return 0;
  if (fail_lasting ? matched < fail_at : matched != fail_at) return 0;
  fired += 1;
  if (fail_half && kind == WRITE && fired == 1) return 1;
  errno = fail_errno;
  return -1;
}

static void arm(const char *line) {
  if (strncmp(line, "!fail ", 6) == 0) {
    sscanf(line + 6, "%ld %ld %ld %ld %ld", &fail_at, &fail_errno, &fail_kinds, &fail_lasting, &fail_half);
    seen = matched = fired = 0;
    return;
  }
  fail_at = 0;
  char told[96];
  int length = snprintf(told, sizeof told, "seen %ld of kind %ld fired %ld\n", seen, matched, fired);
  syscall(SYS_write, ACK_FD, told, length);
}

static ssize_t changed(int fd, const void *bytes, size_t length, off_t offset, int at_offset) {
  pthread_mutex_lock(&gate);
  int what = fate(WRITE);
  ssize_t done = -1;
  if (what >= 0) {
    if (what > 0) length = length / 2;
    off_t at = at_offset ? offset : lseek(fd, 0, SEEK_CUR);
    done = at_offset ? syscall(SYS_pwrite64, fd, bytes, length, offset) : syscall(SYS_write, fd, bytes, length);
    int kept = errno;
    if (done > 0) note(WRITE, 0, file_of(fd), at, bytes, done, "", 0);
    if (what == 2) raise(SIGKILL);
    errno = kept;
  }
  pthread_mutex_unlock(&gate);
  return done;
}

ssize_t write(int fd, const void *bytes, size_t length) {
  if (fd == ACK_FD && root) {
    pthread_mutex_lock(&gate);
    ssize_t done = length;
    if (length > 0 && *(const char *)bytes == '!') {
      char line[128] = {0};
      memcpy(line, bytes, length < 127 ? length : 127);
      arm(line);
    } else {
      done = syscall(SYS_write, fd, bytes, length);
      note(ACK, 0, 0, 0, bytes, length, "", 0);
    }
    pthread_mutex_unlock(&gate);
    return done;
  }
  if (!is_tracked(fd)) return syscall(SYS_write, fd, bytes, length);
  return changed(fd, bytes, length, 0, 0);
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off_t offset) {
  if (!is_tracked(fd)) return syscall(SYS_pwrite64, fd, bytes, length, offset);
  return changed(fd, bytes, length, offset, 1);
}
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) {
  return pwrite64(fd, bytes, length, offset);
}

static ssize_t gathered(int fd, const struct iovec *parts, int count, off_t offset, int at_offset) {
  ssize_t total = 0;
  for (int part = 0; part < count; part += 1) {
    ssize_t done = changed(fd, parts[part].iov_base, parts[part].iov_len, offset + total, at_offset);
    if (done < 0) return total ? total : -1;
    total += done;
    if ((size_t)done < parts[part].iov_len) break;
  }
  return total;
}
ssize_t writev(int fd, const struct iovec *parts, int count) {
  if (!is_tracked(fd)) return syscall(SYS_writev, fd, parts, count);
  return gathered(fd, parts, count, 0, 0);
}
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset) {
  if (!is_tracked(fd)) return syscall(SYS_pwritev, fd, parts, count, offset, 0);
  return gathered(fd, parts, count, offset, 1);
}
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off_t offset) {
  return pwritev(fd, parts, count, offset);
}

/* Copying inside the kernel would pass us by: done by hand, so that it is seen as writes. */
ssize_t sendfile64(int to, int from, off_t *offset, size_t length) {
  if (!is_tracked(to)) return syscall(SYS_sendfile, to, from, offset, length);
  char bytes[16384];
  size_t wanted = length < sizeof bytes ? length : sizeof bytes;
  ssize_t got = offset ? pread(from, bytes, wanted, *offset) : read(from, bytes, wanted);
  if (got <= 0) return got;
  ssize_t done = changed(to, bytes, got, 0, 0);
  if (done > 0 && offset) *offset += done;
  return done;
}
ssize_t copy_file_range(int from, off_t *in, int to, off_t *out, size_t length, unsigned flags) {
  if (!is_tracked(to)) return syscall(SYS_copy_file_range, from, in, to, out, length, flags);
  errno = ENOSYS;
  return -1;
}

static int synced(int fd, long call) {
  if (!is_tracked(fd)) return syscall(call, fd);
  pthread_mutex_lock(&gate);
  int done = fate(SYNC) ? -1 : 0;
  if (done == 0 && (done = syscall(call, fd)) == 0) note(SYNC, 0, file_of(fd), 0, "", 0, "", 0);
  pthread_mutex_unlock(&gate);
  return done;
}
int fsync(int fd) { return synced(fd, SYS_fsync); }
int fdatasync(int fd) { return synced(fd, SYS_fdatasync); }

int ftruncate64(int fd, off_t size) {
  if (!is_tracked(fd)) return syscall(SYS_ftruncate, fd, size);
  pthread_mutex_lock(&gate);
  int done = fate(TRUNCATE) ? -1 : syscall(SYS_ftruncate, fd, size);
  if (done == 0) note(TRUNCATE, 0, file_of(fd), size, "", 0, "", 0);
  pthread_mutex_unlock(&gate);
  return done;
}
int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }

static int opened(int folder, const char *path, int flags, mode_t mode) {
  if (!ours(path)) return syscall(SYS_openat, folder, path, flags, mode);
  pthread_mutex_lock(&gate);
  int makes = (flags & O_CREAT) && faccessat(AT_FDCWD, path, F_OK, 0) != 0;
  int fd = makes && fate(OPEN) ? -1 : syscall(SYS_openat, folder, path, flags, mode);
  if (fd >= 0 && fd < FDS) {
    tracked[fd] = 1;
    note(OPEN, (makes ? 1 : 0) | (flags & O_TRUNC ? 2 : 0), file_of(fd), 0, path, strlen(path), "", 0);
  }
  pthread_mutex_unlock(&gate);
  return fd;
}

#define MODE(last)               \
  va_list rest;                  \
  va_start(rest, last);          \
  mode_t mode = va_arg(rest, int); \
  va_end(rest)
int open64(const char *path, int flags, ...) {
  MODE(flags);
  return opened(AT_FDCWD, path, flags, mode);
}
int open(const char *path, int flags, ...) {
  MODE(flags);
  return opened(AT_FDCWD, path, flags, mode);
}
int openat64(int folder, const char *path, int flags, ...) {
  MODE(flags);
  return opened(folder, path, flags, mode);
}
int openat(int folder, const char *path, int flags, ...) {
  MODE(flags);
  return opened(folder, path, flags, mode);
}
int close(int fd) {
  if (fd >= 0 && fd < FDS) tracked[fd] = 0;
  return syscall(SYS_close, fd);
}

static int removed(const char *path, int flags) {
  if (!ours(path)) return syscall(SYS_unlinkat, AT_FDCWD, path, flags);
  pthread_mutex_lock(&gate);
  int done = fate(UNLINK) ? -1 : syscall(SYS_unlinkat, AT_FDCWD, path, flags);
  if (done == 0) note(flags ? RMDIR : UNLINK, 0, 0, 0, path, strlen(path), "", 0);
  pthread_mutex_unlock(&gate);
  return done;
}
int unlink(const char *path) { return removed(path, 0); }
int rmdir(const char *path) { return removed(path, AT_REMOVEDIR); }

int rename(const char *from, const char *to) {
  if (!ours(from) && !ours(to)) return syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
  pthread_mutex_lock(&gate);
  int done = fate(RENAME) ? -1 : syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
  if (done == 0) note(RENAME, 0, 0, 0, from, strlen(from), to, strlen(to));
  pthread_mutex_unlock(&gate);
  return done;
}

int mkdir(const char *path, mode_t mode) {
  if (!ours(path)) return syscall(SYS_mkdirat, AT_FDCWD, path, mode);
  pthread_mutex_lock(&gate);
  int done = syscall(SYS_mkdirat, AT_FDCWD, path, mode);
  if (done == 0) note(MKDIR, 0, 0, 0, path, strlen(path), "", 0);
  pthread_mutex_unlock(&gate);
  return done;
}
