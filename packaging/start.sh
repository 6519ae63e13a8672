# How the program is unpacked and its JVM started, here and where the package is installed. Sourced by bash.
# Needs JAVA_HOME; $unpacked is the directory of the unpacked program, $jar what it came from, $caches where its caches lie.

caches=${caches:-$unpacked}

say() { printf '%s\n' "$*" >&2; }

# Unpacked, the same jar starts in half the time: classes come straight from its libraries.
unpack() {
    rm -rf "$unpacked"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$jar" extract --destination "$unpacked" >/dev/null ||
        { say "mingcha: the application could not be unpacked to $unpacked"; exit 2; }
}

# Which jar lies unpacked: builds give each jar the same time, so it goes by when the file itself was last written.
jar_mark() { stat -Lc '%s %Z' "$jar"; }

# Commands live for seconds, where the second compiler only costs; these run long.
compiler_tier() {
    case " $* " in
        *" serve "* | *" bench "* | *" log "* | *" units "* | *" fsck "* | *" backup "* | *" restore "* | *" upgrade "* | *" rollback "*) printf 4 ;;
        *) printf 1 ;;
    esac
}

# A server answers while it collects: the serial collector stops all for 0.2 to 0.4 s whenever what was read of large files fills the old part of
# its heap. Commands are alone with themselves, and end sooner with that one. With the usual classes loaded, no collection is due for them yet. Heavy
# work, of the lowest priority, gets a tenth of the time that pages get where both want a core; to lower one's own needs no privilege, but the JVM
# would warn that raising does.
of_its_kind() {
    case " $* " in
        *" serve "*) printf '%s\n' -XX:+UseG1GC -XX:MaxGCPauseMillis=50 -XX:MetaspaceSize=192m -XX:ThreadPriorityPolicy=1 -XX:JavaPriority1_To_OSPriority=10 -XX:-PrintWarnings ;;
        *) printf '%s\n' -XX:+UseSerialGC ;;
    esac
}

# The young part of a command's heap has its full size from the first: a start is collected once, not four times in two seconds.
young() { [ "$(compiler_tier "$@")" = 4 ] || [ -n "${MINGCHA_HEAP:-}" ] || printf '%s\n' -XX:NewSize=256m; }

# What every start has in common; a cache is only taken up by a JVM that is started as the one that made it, whose collector may be
# another. The room for compiled code is that of both compilers: a start fills a tenth of the first one's alone, for which the whole heap
# would be collected.
jvm=(-XX:ReservedCodeCacheSize=240m -Dfile.encoding=UTF-8 --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow)

# Whatever is wrong with a cache, the JVM goes on without it; it need not say so between the lines of an answer.
cached=('-Xlog:aot*=off' '-Xlog:cds*=off' -XX:+UnlockDiagnosticVMOptions -XX:-AOTAdapterCaching)

# Names this JDK and this jar: what another one made is never picked up.
cache_of() {
    local key
    key=$({ cat "$JAVA_HOME/release"; printf '%s\n' "$JAVA_HOME"; stat -Lc '%n %s %Y' "$jar" "$unpacked/mingcha-exec.jar"; } 2>/dev/null | sha256sum)
    printf '%s' "$caches/$1-${key:0:16}.aot"
}

# Which cache serves a command; the verification of a bundle needs a tenth of what the others do.
cache_for() {
    case "${1:-}" in
        verify) cache_of verify ;;
        *) cache_of commands ;;
    esac
}

# Once for each JDK and jar, some 20 seconds. Never in anybody's way: where it fails, starts are slower and that is all.
make_caches() {
    [ "${MINGCHA_AOT:-on}" != off ] && [ -w "$caches" ] || return 0
    local made
    made=$(cache_of made)
    [ ! -e "$made" ] || return 0
    (
        flock -n 9 || exit 0
        say "mingcha: preparing faster starts, once for this build and this JDK"
        rm -f "$caches"/*.aot
        rehearsal=$(mktemp -d)
        trap 'rm -rf "$rehearsal"' EXIT
        rehearse_server
        rehearse_verification
        : >"$made"
    ) 9>"$caches/.caching" || true
}

# One run whose classes are recorded when it ends, away from the caller's settings and data.
record() {
    local file=$1
    shift
    exec timeout 600 env -i PATH="$PATH" LC_ALL=C.UTF-8 MINGCHA_DATA="$rehearsal/data" MINGCHA_AS_ROOT=true \
        "$JAVA_HOME/bin/java" -Xmx768m -XX:+UseSerialGC "${jvm[@]}" "${cached[@]}" -XX:AOTCacheOutput="$file" "$@" >"$rehearsal/said" 2>&1
}

keep() { [ -s "$1" ] && mv "$1" "$2"; }

# A server, to its first page: what commands need is in it.
rehearse_server() {
    local new="$caches/.server.new" server port=
    : >"$rehearsal/said"
    (record "$new" -XX:TieredStopAtLevel=1 -jar "$unpacked/mingcha-exec.jar" serve --port 0) &
    server=$!
    while kill -0 $server 2>/dev/null && [ -z "$port" ]; do
        sleep 0.1
        port=$(sed -n '/localhost:/{s/.*localhost:\([0-9]\{1,5\}\).*/\1/p;q}' "$rehearsal/said")
    done
    if [ -n "$port" ] && exec 8<>"/dev/tcp/127.0.0.1/$port"; then
        printf 'GET /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&8
        cat <&8 >/dev/null
        exec 8>&-
    fi
    kill $server 2>/dev/null || true
    wait $server 2>/dev/null || true
    keep "$new" "$(cache_of commands)"
}

# A sample bundle, by the program and by the verifier that stands alone.
rehearse_verification() {
    [ -f "${sample:-}" ] || return 0
    local new="$caches/.verify.new"
    (record "$new" -XX:TieredStopAtLevel=1 -jar "$unpacked/mingcha-exec.jar" verify "$sample") || true
    keep "$new" "$(cache_of verify)"
    [ -f "${verifier:-}" ] || return 0
    (record "$new" -jar "$verifier" "$sample") || true
    keep "$new" "$(cache_of standalone)"
}

# Sets $line: what runs the program with these arguments.
command_line() {
    local cache
    line=("$JAVA_HOME/bin/java" -Xmx"${MINGCHA_HEAP:-768m}" $(young "$@") -XX:TieredStopAtLevel="$(compiler_tier "$@")" $(of_its_kind "$@") "${jvm[@]}")
    cache=$(cache_for "$@")
    [ "${MINGCHA_AOT:-on}" = off ] || [ ! -s "$cache" ] || line+=("${cached[@]}" -XX:AOTCache="$cache")
    line+=(-Dmingcha.home="${home:-$unpacked}" -jar "$unpacked/mingcha-exec.jar" "$@")
}

# The data directory that these arguments name.
data_of() {
    local each previous=
    for each in "$@"; do
        case "$previous$each" in
            --data=*) printf '%s' "${each#--data=}"; return ;;
            "--data "*) printf '%s' "$each"; return ;;
        esac
        [ "$each" = --data ] && previous="--data " || previous=
    done
    printf '%s' "${MINGCHA_DATA:-data}"
}

# A server does not run as root. Root's first serve gives the data directory to the system user mingcha; from then on every
# command works as the directory's owner.
drop_root() {
    [ "$(id -u)" = 0 ] && [ "${MINGCHA_AS_ROOT:-}" != true ] && [ "${1:-}" != verify ] || return 0
    local data user
    data=$(data_of "$@")
    user=$(stat -c %U "$data" 2>/dev/null || echo root)
    if [ "$user" = root ]; then
        case " $* " in *" serve "*) ;; *) return 0 ;; esac
        user=mingcha
        getent passwd mingcha >/dev/null || useradd --system --user-group --no-create-home --shell /usr/sbin/nologin mingcha
        mkdir -p "$data"
    fi
    local as=(setpriv --reuid "$user" --regid "$(id -gn "$user")" --init-groups --inh-caps=-all --no-new-privs --)
    if ! "${as[@]}" test -x "$JAVA_HOME/bin/java" -a -r "$unpacked/mingcha-exec.jar" 2>/dev/null; then
        say "mingcha: the server does not run as root, and the user $user cannot read $unpacked or $JAVA_HOME; put the project where it can, such as /opt"
        exit 2
    fi
    find "$data" ! -user "$user" -exec chown -h "$user": {} +
    if ! "${as[@]}" test -w "$data"; then
        say "mingcha: the server does not run as root, and the user $user cannot reach $data; put it where it can, such as /var/lib/mingcha"
        exit 2
    fi
    line=("${as[@]}" "${line[@]}")
}
