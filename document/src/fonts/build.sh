#!/usr/bin/env bash
# Makes the embedded fonts of the module `document` from public packages: npm's @expo-google-fonts and Debian's
# fonts-lxgw-wenkai, texlive-lang-chinese (FandolFang) and unicode-data (which characters are standard).
# Needs npm and Debian's python3-fonttools. The results are committed; run this only to change them.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=$here/../main/resources/org/mingcha/document/fonts
work=${1:-$(mktemp -d)}
mkdir -p "$work" "$out"
cd "$work"
for face in serif sans; do
    [ -d $face ] || { npm pack --silent @expo-google-fonts/noto-$face-sc@0.4.3 && mkdir $face \
        && tar xzf expo-google-fonts-noto-$face-sc-0.4.3.tgz -C $face --strip-components=1; }
done
for package in fonts-lxgw-wenkai texlive-lang-chinese unicode-data; do
    [ -d $package ] || { apt-get download $package && dpkg-deb -x ${package}_*.deb $package; }
done
/usr/bin/python3 "$here/build.py" "$work" "$out"
cd "$out" && sha256sum *.ttf > SHA256SUMS && cat SHA256SUMS
