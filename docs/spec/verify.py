#!/usr/bin/env python3
"""The readable reference verifier of evidence bundles: verify.py FILE.zip [--vkey KEY] [--json | --figures], verify.py --batch DIR.

It reads like the specification beside it (bundle.md, leaf.md, log.md, rules.md, report.md): a section a page, a function a rule, with
their names. Python 3.11 or later, nothing but the standard library, no network. Documents (PDF, DOCX …) are not compared with the
figures: it says so first. Exit 0: all checks hold; 1: something does not, named; 2: FILE is no bundle or could not be read.
"""
from __future__ import annotations

import argparse
import base64
import bisect
import calendar
import datetime
import difflib
import glob
import hashlib
import hmac
import json
import os
import re
import sys
import zlib
from dataclasses import dataclass, field
from fractions import Fraction


class Finding(Exception):
    """Something that does not hold, in one sentence."""


class NoBundle(Exception):
    """What was given is no bundle at all."""


sys.setrecursionlimit(20_000)  # JSON may be 500 deep, and so may the conditions of a checklist


def require(condition, sentence):
    if not condition:
        raise Finding(sentence)


# ---------------------------------------------------------------------------------------------------------------------------
# leaf.md, JSON: RFC 8785, one byte sequence for one value
# ---------------------------------------------------------------------------------------------------------------------------

JSON_DEPTH = 500
NAME_LENGTH = 50_000
SAFE_INTEGER = 2**53 - 1


def parse_canonical(data: bytes, what: str):
    """Parses strictly, writes the value again and refuses the bytes if they differ."""

    def once(pairs):
        value = dict(pairs)
        require(len(value) == len(pairs), f"{what}: a name stands twice in one object")
        long = [name for name in value if len(name) > NAME_LENGTH // 2 and len(name.encode("utf-16-le")) // 2 > NAME_LENGTH]
        require(not long, f"{what}: a name of over {NAME_LENGTH} UTF-16 code units")
        return value

    def integer(digits):
        require(len(digits) <= 17 and abs(int(digits)) <= SAFE_INTEGER, f"{what}: the number {digits[:20]} is too large")
        return int(digits)

    def no_fraction(digits):
        raise Finding(f"{what}: {digits[:20]} is no whole number")

    require(nesting(data) <= JSON_DEPTH, f"{what}: nested deeper than {JSON_DEPTH}")
    try:
        text = data.decode("utf-8")
        value = json.loads(
            text, object_pairs_hook=once, parse_int=integer, parse_float=no_fraction, parse_constant=no_fraction
        )
        again = canonical(value)
    except (ValueError, RecursionError) as error:  # also UnicodeError: half of a surrogate pair
        raise Finding(f"{what}: no JSON in UTF-8") from error
    require(again == data, f"{what}: not in canonical form (RFC 8785)")
    return value


def nesting(data: bytes) -> int:
    """How deep brackets are open at most, a string's content aside."""
    bare = re.sub(rb'"(?:[^"\\]|\\.)*"', b"", data, flags=re.DOTALL)
    depth = deepest = 0
    for bracket in re.findall(rb"[\[\]{}]", bare):
        depth += 1 if bracket in b"[{" else -1
        deepest = max(deepest, depth)
    return deepest


def canonical(value) -> bytes:
    return _written(value).encode("utf-8")


_quote = json.encoder.encode_basestring  # escapes exactly what RFC 8785 wants escaped


def _written(value) -> str:
    if isinstance(value, str):
        return _quote(value)
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int):
        return str(value)
    if isinstance(value, list):
        return "[" + ",".join(map(_written, value)) + "]"
    names = sorted(value, key=lambda name: name.encode("utf-16-be", "surrogatepass"))
    return "{" + ",".join(_quote(name) + ":" + _written(value[name]) for name in names) + "}"


def fields(value, what: str, required: str, optional: str = "") -> dict:
    """An object with these names: unknown and missing fields are refused."""
    require(isinstance(value, dict), f"{what}: no object")
    needed, allowed = set(required.split()), set(required.split()) | set(optional.split())
    for name in sorted(needed - value.keys()):
        raise Finding(f"{what}: {name} is missing")
    for name in sorted(value.keys() - allowed):
        raise Finding(f"{what}: unknown field {name!r}")
    return value


def texts_of(value, what: str) -> list[str]:
    require(isinstance(value, list) and all(isinstance(one, str) for one in value), f"{what}: no list of texts")
    return value


def matches(pattern: str, value) -> bool:
    return isinstance(value, str) and re.fullmatch(pattern, value, re.ASCII) is not None


NUMBER = r"0|[1-9][0-9]{0,15}"
HASH = r"[0-9a-f]{64}"
UNIT = r"CN|[0-9]{2,12}"


def number(value, what: str) -> int:
    """Numbers are strings of decimal digits without sign or leading zero."""
    require(matches(NUMBER, value), f"{what}: no number in digits")
    return int(value)


def digest(value, what: str) -> bytes:
    require(matches(HASH, value), f"{what}: no hash of 64 digits")
    return bytes.fromhex(value)


def day(value, what: str) -> datetime.date:
    try:
        require(matches(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value), f"{what}: no day")
        return datetime.date.fromisoformat(value)
    except ValueError as error:
        raise Finding(f"{what}: no day") from error


def instant(value, what: str) -> datetime.datetime:
    """A time `2025-06-30T01:02:03.456Z`, UTC, always milliseconds."""
    try:
        require(matches(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", value), f"{what}: no time")
        return datetime.datetime.fromisoformat(value[:-1] + "+00:00")
    except ValueError as error:
        raise Finding(f"{what}: no time") from error


# ---------------------------------------------------------------------------------------------------------------------------
# log.md, Hashes and Proofs (RFC 6962, SHA-256)
# ---------------------------------------------------------------------------------------------------------------------------


def sha256(*parts: bytes) -> bytes:
    return hashlib.sha256(b"".join(parts)).digest()


def leaf_hash(entry: bytes) -> bytes:
    return sha256(b"\x00", entry)


def node(left: bytes, right: bytes) -> bytes:
    return sha256(b"\x01", left, right)


def split(size: int) -> int:
    """The largest power of two below size."""
    return 1 << ((size - 1).bit_length() - 1)


def root_of_inclusion(leaf: bytes, index: int, size: int, proof: list[bytes]) -> bytes:
    require(index < size, f"index {index} is not below the size {size}")
    inner = (index ^ (size - 1)).bit_length()
    require(len(proof) == inner + (index >> inner).bit_count(), "an inclusion proof has a wrong number of hashes")
    result = leaf
    for j, other in enumerate(proof):
        result = node(other, result) if j >= inner or index >> j & 1 else node(result, other)
    return result


def check_consistency(old_size: int, old_root: bytes, new_size: int, new_root: bytes, proof: list[bytes]):
    """RFC 9162, 2.1.4.2. From size 0 is refused: everything is consistent with nothing."""
    require(0 < old_size <= new_size, f"no consistency from {old_size} to {new_size} leaves")
    if old_size == new_size:
        require(not proof and old_root == new_root, "two roots of one size differ")
        return
    require(proof, "an empty consistency proof")
    path = list(proof)
    if old_size & (old_size - 1) == 0:
        path.insert(0, old_root)
    first, last = old_size - 1, new_size - 1
    while first & 1:
        first, last = first >> 1, last >> 1
    old = new = path[0]
    for other in path[1:]:
        require(last > 0, "a consistency proof is too long")
        if first & 1 or first == last:
            old, new = node(other, old), node(other, new)
            while first and not first & 1:
                first, last = first >> 1, last >> 1
        else:
            new = node(new, other)
        first, last = first >> 1, last >> 1
    require(last == 0 and old == old_root and new == new_root, "a consistency proof does not hold")


def root_of_known(known: dict[int, bytes], size: int, proof: list[bytes]) -> bytes:
    """Range proof and multi-proof: `known` leaves inside, the roots of the largest subtrees outside from the proof, left to right."""
    indexes = sorted(known)
    require(indexes and 0 <= indexes[0] and indexes[-1] < size, "a proof of leaves beyond the size")
    rest = iter(proof)

    def walk(first: int, count: int, low: int, high: int) -> bytes:
        if low == high:  # none of the known ones in here
            outside = next(rest, None)
            require(outside is not None, "a range proof has too few hashes")
            return outside
        if count == 1:
            return known[first]
        half = split(count)
        middle = low
        while middle < high and indexes[middle] < first + half:
            middle += 1
        left = walk(first, half, low, middle)
        return node(left, walk(first + half, count - half, middle, high))

    root = walk(0, size, 0, len(indexes))
    require(next(rest, None) is None, "a range proof has too many hashes")
    return root


# ---------------------------------------------------------------------------------------------------------------------------
# log.md, Keys: Ed25519 (RFC 8032)
# ---------------------------------------------------------------------------------------------------------------------------

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
SQRT_M1 = pow(2, (P - 1) // 4, P)
NEUTRAL = (0, 1, 1, 0)


def point_add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def point_times(scalar: int, point):
    result = NEUTRAL
    while scalar:
        if scalar & 1:
            result = point_add(result, point)
        point, scalar = point_add(point, point), scalar >> 1
    return result


def points_equal(p, q) -> bool:
    return (p[0] * q[2] - q[0] * p[2]) % P == 0 and (p[1] * q[2] - q[1] * p[2]) % P == 0


def decode_point(data: bytes):
    """None unless it is the one encoding of a point on the curve."""
    y, sign = int.from_bytes(data, "little") & (1 << 255) - 1, data[31] >> 7
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * SQRT_M1 % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P


BASE = decode_point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def ed25519_verifies(public: bytes, message: bytes, signature: bytes) -> bool:
    """RFC 8032, 5.1.7 without cofactor; S below L, canonical points, no key of small order."""
    a, r, s = decode_point(public), decode_point(signature[:32]), int.from_bytes(signature[32:], "little")
    if len(signature) != 64 or a is None or r is None or s >= L or points_equal(point_times(8, a), NEUTRAL):
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % L
    return points_equal(point_times(s, BASE), point_add(r, point_times(k, a)))


def decode_base64(text: str, what: str) -> bytes:
    """RFC 4648 section 4, padded; exactly one text is accepted per value."""
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except ValueError as error:
        raise Finding(f"{what}: no base64") from error
    require(base64.b64encode(data).decode() == text, f"{what}: not the one base64 of its value")
    return data


@dataclass(frozen=True)
class Key:
    name: str
    id: bytes
    public: bytes


def parse_vkey(text: str) -> Key:
    """NAME+ID+base64(algorithm ‖ 32-byte public key); 0x01 is a log's Ed25519 key."""
    require(isinstance(text, str), "the key is no text")
    parts = text.split("+", 2)
    require(len(parts) == 3 and matches(r"[0-9a-f]{8}", parts[1]), "the key is not NAME+ID+base64")
    name, data = parts[0], decode_base64(parts[2], "the key")
    require(name and not any(c.isspace() for c in name), "the key's name is empty or has a blank")
    require(len(data) == 33 and data[0] == 1, "the key is not an Ed25519 key of a log")
    identity = sha256(name.encode(), b"\n", data)[:4]
    require(identity.hex() == parts[1], "the key's ID is not that of its name and public key")
    return Key(name, identity, data[1:])


# ---------------------------------------------------------------------------------------------------------------------------
# log.md, Signed note, Checkpoint, Proof file
# ---------------------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Checkpoint:
    note: str
    size: int
    root: bytes


class Notes:
    """Opens checkpoints signed by one key; inside a bundle any other signature line is refused, as is a second one by it."""

    def __init__(self, key: Key):
        self.key = key
        self.opened: dict[str, Checkpoint] = {}

    def open(self, note: str, what: str) -> Checkpoint:
        if note not in self.opened:
            self.opened[note] = self._open(note, what)
        return self.opened[note]

    def _open(self, note: str, what: str) -> Checkpoint:
        require(not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", note), f"{what}: a control character in the note")
        text, gap, signatures = note.rpartition("\n\n")
        require(gap and signatures.endswith("\n"), f"{what}: no signed note")
        text += "\n"
        lines = signatures[:-1].split("\n")
        require(len(lines) == 1, f"{what}: {len(lines)} signature lines where the log's alone is known")
        line = re.fullmatch(r"— (\S+) (\S+)", lines[0])
        require(line, f"{what}: no signature line")
        data = decode_base64(line[2], what)
        known = line[1] == self.key.name and data[:4] == self.key.id
        require(known, f"{what}: signed by another key than {self.key.name}+{self.key.id.hex()}")
        require(ed25519_verifies(self.key.public, text.encode(), data[4:]), f"{what}: the signature does not verify")
        return self._checkpoint(note, text[:-1].split("\n"), what)

    def _checkpoint(self, note: str, lines: list[str], what: str) -> Checkpoint:
        require(len(lines) == 3, f"{what}: a checkpoint has three lines")
        require(lines[0] == self.key.name, f"{what}: the origin is not the key's name")
        root = decode_base64(lines[2], what)
        require(len(root) == 32, f"{what}: the root has not 32 bytes")
        checkpoint = Checkpoint(note, number(lines[1], what), root)
        require(checkpoint.size > 0, f"{what}: a checkpoint over no leaves")
        return checkpoint


def parse_proof(data: bytes, what: str) -> tuple[int, list[bytes], str]:
    """c2sp.org/tlog-proof@v1 without an extra line: index, hashes (lowest first), note."""
    text = utf8(data, what)
    head, gap, note = text.partition("\n\n")
    lines = head.split("\n")
    require(gap and lines[0] == "c2sp.org/tlog-proof@v1" and len(lines) >= 2, f"{what}: no tlog-proof")
    require(lines[1].startswith("index "), f"{what}: no index line")
    hashes = [decode_base64(line, what) for line in lines[2:]]
    require(len(hashes) <= 63 and all(len(one) == 32 for one in hashes), f"{what}: hashes are 32 bytes, 63 at most")
    return number(lines[1][6:], what), hashes, note


def utf8(data: bytes, what: str) -> str:
    try:
        return data.decode("utf-8")
    except ValueError as error:
        raise Finding(f"{what}: no UTF-8") from error


# ---------------------------------------------------------------------------------------------------------------------------
# bundle.md, Container
# ---------------------------------------------------------------------------------------------------------------------------

MAX_FILE = MAX_UNPACKED = 1 << 30
MAX_RATIO = 200
NAME_OF_PART = re.compile(rb"[A-Za-z0-9._@/-]{1,119}[A-Za-z0-9._@-]")
DESCRIPTOR, UTF8_NAME = 0x8, 0x800
END, ENTRY, LOCAL, DESCRIBED = b"PK\x05\x06", b"PK\x01\x02", b"PK\x03\x04", b"PK\x07\x08"


def u16(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 2], "little")


def u32(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 4], "little")


def in_container(condition, sentence: str):
    require(condition, f"an odd container: {sentence}")


@dataclass(frozen=True)
class Packed:
    """An entry of the directory."""

    name: bytes
    header: bytes  # version needed, flags, method, time, date
    sums: bytes  # CRC-32, packed size, unpacked size
    offset: int
    taste: bytes  # version made by, internal and external attributes

    @property
    def flags(self) -> int:
        return u16(self.header, 2)

    @property
    def packed(self) -> int:
        return u32(self.sums, 4)

    @property
    def size(self) -> int:
        return u32(self.sums, 8)


def read_zip(data: bytes) -> dict[str, bytes]:
    """Name → bytes of every part; every byte of the file is accounted for."""
    if len(data) > MAX_FILE:
        raise NoBundle("larger than a bundle may be")
    end = data.rfind(END, 0, max(len(data) - 18, 0))
    if end < 0:
        raise NoBundle("no zip")
    if is_another_zip(data, end):
        raise NoBundle("it lacks manifest.json")
    directory, start = read_directory(data, end)
    parts, at = {}, 0
    for entry in directory:
        parts[entry.name.decode("ascii")], at = read_part(data, entry, at, start)
    in_container(at == start, "bytes before the directory")
    return parts


def is_another_zip(data: bytes, end: int) -> bool:
    """The directory can be walked, odd or not, and names no manifest."""
    at = u32(data, end + 16)
    for _ in range(u16(data, end + 10)):
        if at + 46 > end or data[at : at + 4] != ENTRY:
            return False
        stop = at + 46 + u16(data, at + 28)
        if data[at + 46 : stop] == b"manifest.json":
            return False
        at = stop + u16(data, at + 30) + u16(data, at + 32)
    return True


def read_directory(data: bytes, end: int) -> tuple[list[Packed], int]:
    count, size, start = u16(data, end + 10), u32(data, end + 12), u32(data, end + 16)
    in_container(data[end + 4 : end + 8] == bytes(4) and u16(data, end + 8) == count, "several disks")
    in_container(u16(data, end + 20) == 0 and end + 22 == len(data), "a comment, or bytes after the end")
    in_container(start + size == end, "the directory does not end where it says")
    directory: list[Packed] = []
    at = start
    for _ in range(count):
        entry, at = read_entry(data, at, end)
        in_container(not directory or entry.taste == directory[0].taste, "attributes differ between parts")
        directory.append(entry)
    in_container(at == end, "a gap in the directory")
    in_container(len({entry.name for entry in directory}) == count, "a name stands twice")
    in_container(sum(entry.size for entry in directory) <= MAX_UNPACKED, "it unpacks to more than a bundle may hold")
    return directory, start


def read_entry(data: bytes, at: int, end: int) -> tuple[Packed, int]:
    in_container(at + 46 <= end and data[at : at + 4] == ENTRY, "no entry of the directory where one is due")
    in_container(data[at + 30 : at + 36] == bytes(6), "an extra field, a comment, or another disk")
    stop = at + 46 + u16(data, at + 28)
    in_container(stop <= end, "a name beyond the directory")
    taste = data[at + 4 : at + 6] + data[at + 36 : at + 42]
    entry = Packed(data[at + 46 : stop], data[at + 6 : at + 16], data[at + 16 : at + 28], u32(data, at + 42), taste)
    in_container(entry.flags & ~(DESCRIPTOR | UTF8_NAME) == 0, "encrypted, or another flag")
    in_container(NAME_OF_PART.fullmatch(entry.name), "a name that no part has")
    return entry, stop


def read_part(data: bytes, entry: Packed, at: int, start: int) -> tuple[bytes, int]:
    """The part behind the local header at this place, and where it ends."""
    name = entry.name.decode("ascii")
    body = at + 30 + len(entry.name)
    stop = body + entry.packed
    in_container(entry.offset == at and stop <= start, f"a gap or an overlap before {name}")
    in_container(data[at : at + 4] == LOCAL and data[at + 4 : at + 14] == entry.header, f"{name}: two headers that differ")
    in_container(u16(data, at + 26) == len(entry.name) and u16(data, at + 28) == 0, f"{name}: two headers that differ")
    in_container(data[at + 30 : body] == entry.name, f"{name}: two names that differ")
    if entry.flags & DESCRIPTOR:
        in_container(data[at + 14 : at + 26] == bytes(12), f"{name}: sums beside its descriptor")
        in_container(stop + 16 <= start and data[stop : stop + 16] == DESCRIBED + entry.sums, f"{name}: no descriptor where one is due")
        return unpack(data[body:stop], entry, name), stop + 16
    in_container(data[at + 14 : at + 26] == entry.sums, f"{name}: two headers that differ")
    return unpack(data[body:stop], entry, name), stop


def unpack(packed: bytes, entry: Packed, name: str) -> bytes:
    method = u16(entry.header, 4)
    in_container(method in (0, 8), f"{name}: neither stored nor deflated")
    result = packed
    if method == 8:
        in_container(packed and entry.size // len(packed) <= MAX_RATIO, f"{name}: swollen")
        inflater = zlib.decompressobj(-15)
        try:
            result = inflater.decompress(packed, entry.size + 1)
        except zlib.error as error:
            raise Finding(f"an odd container: {name}: damaged") from error
        in_container(inflater.eof and not inflater.unused_data, f"{name}: not the size it states")
    in_container(len(result) == entry.size, f"{name}: not the size it states")
    in_container(zlib.crc32(result) == u32(entry.sums, 0), f"{name}: damaged (checksum)")
    return result


# ---------------------------------------------------------------------------------------------------------------------------
# leaf.md, Fields, Commitments, Types
# ---------------------------------------------------------------------------------------------------------------------------

ROLES = set("clerk officer leader acting-leader inspector acting-inspector auditor admin link public".split())
FIRST_WORDS_OF_ACTS = set(
    "return assessment draw finding escalation correction ask report erasure unit units period checklist register registers rules "
    "texts formula levels key operation assignment duties".split()
)
ACTS = set(
    "return.filed return.withdrawn return.sent_back return.taken return.noted return.forwarded assessment.submitted "
    "assessment.accepted assessment.returned draw.commit draw.reveal draw.result finding.raised finding.planned "
    "finding.extension_asked finding.appealed finding.decided finding.rectified finding.verified finding.reopened finding.closed "
    "escalation.sent escalation.acknowledged correction.published correction.changed ask.received report.issued erasure "
    "unit.described unit.books_opened unit.stand_in_named unit.stand_in_ended unit.declared unit.declaration_withdrawn "
    "unit.template_published unit.template_withdrawn unit.paper_numbered assignment.sent".split()
)
LEADERS_ACTS = ("unit.declared", "unit.declaration_withdrawn")
LEADERS = ("leader", "acting-leader")
ACTS_OF_CN = set(
    "units.changed period.opened checklist.published rules.published register.published texts.published registers.published "
    "formula.published levels.published return.published duties.published key.rotated".split()
)
ENTRY_ACTS = ("entered", "amended", "withdrawn")
ZEROS = "0" * 64
LEAF_FIELDS = "v type unit useq prev happened_on recorded_at role facts text evidence target drill"
REGISTER_ID = r"[a-z][a-z0-9_]{1,30}"
REGISTER_VERSION = r"[A-Za-z0-9][A-Za-z0-9._-]{0,31}"


@dataclass(frozen=True)
class Leaf:
    index: int
    data: bytes
    hash: bytes
    type: str
    unit: str
    useq: int
    prev: str
    happened_on: datetime.date
    recorded_at: datetime.datetime
    recorded: str
    role: str
    facts: str
    text: str
    has_evidence: bool
    target: tuple[str, int] | None
    drill: bool
    form: str
    written_in: str | None

    @property
    def register(self) -> str | None:
        """The register whose entry this is a version of, or None for another act."""
        return register_of(self.type)


def register_of(leaf_type: str) -> str | None:
    """Versions of entries are known by their shape: `<id>.entered`, `.amended`, `.withdrawn`."""
    name, _, act = leaf_type.partition(".")
    return name if act in ENTRY_ACTS and matches(REGISTER_ID, name) and name not in FIRST_WORDS_OF_ACTS else None


def parse_leaf(data: bytes, index: int, what: str) -> Leaf:
    require(len(data) < 2048, f"{what}: a leaf of 2,048 bytes or more")
    value = parse_canonical(data, what)
    form = value.get("v") if isinstance(value, dict) else None
    require(form in ("1", "2"), f"{what}: an unknown version of the leaf")
    fields(value, what, LEAF_FIELDS + (" register" if form == "2" else ""))
    require(known_type(value["type"]), f"{what}: an unknown type")
    written_in = "1" if register_of(value["type"]) else None
    if form == "2":
        written_in = value["register"] if written_in else None
        named = value["register"] is None if written_in is None else matches(REGISTER_VERSION, written_in)
        require(named, f"{what}: register is no version of one")
    require(matches(UNIT, value["unit"]), f"{what}: no unit's code")
    require((value["unit"] == "CN") >= (value["type"] in ACTS_OF_CN), f"{what}: {value['type']} is a leaf of CN alone")
    require(value["role"] in ROLES, f"{what}: an unknown role")
    require(value["type"] not in LEADERS_ACTS or value["role"] in LEADERS, f"{what}: a declaration that is not the leader's")
    require(isinstance(value["drill"], bool), f"{what}: drill is neither true nor false")
    for name in ("prev", "facts", "text"):
        digest(value[name], f"{what}, {name}")
    for one in texts_of(value["evidence"], f"{what}, evidence"):
        digest(one, f"{what}, evidence")
    useq = number(value["useq"], f"{what}, useq")
    require(useq >= 1 and (useq == 1) == (value["prev"] == ZEROS), f"{what}: prev and useq do not fit")
    return Leaf(
        index, data, leaf_hash(data), value["type"], value["unit"], useq, value["prev"],
        day(value["happened_on"], f"{what}, happened_on"), instant(value["recorded_at"], f"{what}, recorded_at"),
        value["recorded_at"], value["role"], value["facts"], value["text"], bool(value["evidence"]), parse_target(value["target"], index, what),
        value["drill"], form, written_in,
    )  # fmt: skip


def known_type(value) -> bool:
    return isinstance(value, str) and (value in ACTS or value in ACTS_OF_CN or register_of(value) is not None)


def parse_target(value, index: int, what: str) -> tuple[str, int] | None:
    if value is None:
        return None
    fields(value, f"{what}, target", "hash index")
    digest(value["hash"], f"{what}, target")
    target = number(value["index"], f"{what}, target")
    require(target < index, f"{what}: its target is not an earlier leaf")
    return value["hash"], target


def commitment(origin: str, salt: bytes, content: dict) -> str:
    return sha256(origin.encode() + b"/commit/v1\x00", salt, canonical(content)).hex()


def field_salt(salt: bytes, name: str) -> bytes:
    return hmac.digest(salt, name.encode(), "sha256")


def field_digest(origin: str, salt: bytes, value) -> str:
    """Of one text field of a leaf "2"; `null` is an empty one."""
    return sha256(origin.encode() + b"/field/v2\x00", salt, canonical(value)).hex()


def text_commitment(origin: str, digests: dict[str, str]) -> str:
    """`text` of a leaf "2": over the map from each name to its digest."""
    return sha256(origin.encode() + b"/text/v2\x00", canonical(digests)).hex()


def open_fields(data: bytes, leaf: Leaf, origin: str, what: str) -> dict:
    """{"fields","opened"}: text fields opened one by one. Name → value of those that are opened."""
    value = fields(parse_canonical(data, what), what, "fields opened")
    digests, opened = value["fields"], value["opened"]
    require(isinstance(digests, dict) and isinstance(opened, dict) and opened, f"{what}: no fields")
    for one in digests.values():
        digest(one, what)
    require(text_commitment(origin, digests) == leaf.text, f"{what}: not what its leaf commits to")
    for name, one in opened.items():
        fields(one, what, "salt value")
        require(name in digests, f"{what}: {name} is not among its fields")
        require(one["value"] is None or is_flat(one["value"]), f"{what}: {name} is not flat")
        salt = digest(one["salt"], what)
        require(field_digest(origin, salt, one["value"]) == digests[name], f"{what}: {name} is not what its leaf commits to")
    return {name: one["value"] for name, one in opened.items()}


def is_flat(value) -> bool:
    return isinstance(value, (str, bool)) or (isinstance(value, list) and all(isinstance(one, str) for one in value))


def parse_opened(data: bytes, what: str) -> tuple[dict, bytes]:
    """{"content","salt"}: a flat object from field name to string, boolean or list of strings."""
    value = fields(parse_canonical(data, what), what, "content salt")
    require(isinstance(value["content"], dict), f"{what}: the content is no object")
    for one in value["content"].values():
        require(is_flat(one), f"{what}: the content is not flat")
    return value["content"], digest(value["salt"], f"{what}, salt")


def parse_chain(data: bytes, unit: str, what: str) -> list[Leaf]:
    """A line each: log index, space, leaf, newline."""
    require(data == b"" or data.endswith(b"\n"), f"{what}: does not end with a newline")
    leaves = []
    for line in data.split(b"\n")[:-1]:
        place, space, body = line.partition(b" ")
        index = number(place.decode("ascii", "replace"), f"{what}, index")
        leaf = parse_leaf(body, index, f"leaf {index}")
        require(leaf.unit == unit, f"leaf {index}: of {leaf.unit}, in the chain of {unit}")
        before = leaves[-1] if leaves else None
        require(leaf.useq == len(leaves) + 1, f"leaf {index}: useq {leaf.useq} where {len(leaves) + 1} is due in {what}")
        require(leaf.prev == (before.hash.hex() if before else ZEROS), f"leaf {index}: prev is not the leaf before it in {what}")
        require(before is None or before.index < index, f"leaf {index}: does not rise in {what}")
        leaves.append(leaf)
    return leaves


# ---------------------------------------------------------------------------------------------------------------------------
# leaf.md, Sets
# ---------------------------------------------------------------------------------------------------------------------------


@dataclass
class ShownSet:
    """What a bundle shows of a sealed set: ranges of rows next to each other, each proven under the set's root."""

    leaf: int
    size: int
    ranges: list[tuple[int, list[list], list[bytes]]]
    by_first: dict[str, list[list]] = field(default_factory=dict)

    def verify(self, root: bytes, what: str, key_of):
        """Rows are those that were sealed, and rise by their key, from one range to the next as well."""
        after, last = -1, None
        for first, rows, proof in self.ranges:
            require(first > after and first + len(rows) <= self.size, f"{what}: ranges out of order")
            after = first + len(rows)
            known = {first + i: leaf_hash(canonical(row)) for i, row in enumerate(rows)}
            require(root_of_known(known, self.size, proof) == root, f"{what}: the rows are not those that were sealed")
            for row in rows:
                key = key_of(row)
                require(last is None or last < key, f"{what}: the rows are not sorted, or one stands twice")
                last = key

    def all_with(self, name: str, what: str) -> list[list]:
        """Every row whose first element is this, and the proof that there is no other: the rows before and after are shown."""
        key = name.encode()
        place = bisect.bisect_left(self.ranges, key, key=lambda one: one[1][-1][0].encode())
        for first, rows, _ in self.ranges[max(place - 1, 0) : place + 2]:
            opens = first == 0 or rows[0][0].encode() < key
            closes = first + len(rows) == self.size or rows[-1][0].encode() > key
            if opens and closes:
                return self.with_first(name)
        raise Finding(f"{what}: the rows of {name}, or those before and after, are not shown")

    def one_with(self, name: str, what: str) -> list | None:
        """The row whose first element is this; None where the rows before and after show that there is none."""
        found = self.with_first(name) or self.all_with(name, what)
        return found[0] if found else None

    def with_first(self, name: str) -> list[list]:
        if not self.by_first:
            for row in self.shown():
                self.by_first.setdefault(row[0], []).append(row)
        return self.by_first.get(name, [])

    def shown(self) -> list[list]:
        return [row for _, rows, _ in self.ranges for row in rows]


def parse_set(value, what: str, check_row) -> ShownSet:
    fields(value, what, "leaf size ranges")
    require(isinstance(value["ranges"], list), f"{what}: ranges are no list")
    ranges = []
    for one in value["ranges"]:
        fields(one, what, "first proof rows")
        require(isinstance(one["rows"], list) and one["rows"], f"{what}: a range without rows")
        for row in one["rows"]:
            check_row(row, what)
        hashes = [digest(x, what) for x in texts_of(one["proof"], what)]
        ranges.append((number(one["first"], what), one["rows"], hashes))
    return ShownSet(number(value["leaf"], what), number(value["size"], what), ranges)


def check_unit_row(row, what: str):
    """[parent, code, name, kind, since, until, successors]"""
    require(isinstance(row, list) and len(row) == 7, f"{what}: a row of a unit has seven elements")
    require(all(isinstance(one, str) for one in row[:4]), f"{what}: a row of a unit begins with four texts")
    for one in row[4:6]:
        require(one is None or day(one, what), what)
    texts_of(row[6], what)


def unit_key(row: list) -> tuple:
    """Parent and code, again for a unit that came back, then sorted by `until`, null last."""
    return row[0].encode(), row[1].encode(), row[5] or "until now"


def expected_key(row: list) -> bytes:
    return row[0].encode()


def check_expected_row(row, what: str):
    """[unit, owes or exempt, reason]"""
    require(len(texts_of(row, what)) == 3 and row[1] in ("owes", "exempt"), f"{what}: no row of unit, owes or exempt, reason")


# ---------------------------------------------------------------------------------------------------------------------------
# rules.md, When: days, periods, spans
# ---------------------------------------------------------------------------------------------------------------------------

Day = datetime.date
ONE_DAY = datetime.timedelta(days=1)
EARLIEST = Day(1900, 1, 1)


class Zone:
    """The local day of an instant."""

    def __init__(self, name: str):
        try:
            import zoneinfo

            self.name = name
            require(matches(r"[A-Za-z0-9_+/-]{1,40}", name), "the zone is no name of a zone")
            self.zone = zoneinfo.ZoneInfo(name)
        except (ImportError, OSError, ValueError, KeyError) as error:  # a machine without time-zone data
            require(name in ("Asia/Shanghai", "UTC"), f"the zone {name[:40]!r} is not known here")
            self.zone = datetime.timezone(datetime.timedelta(hours=8 if name == "Asia/Shanghai" else 0))
            del error

    def day(self, time: datetime.datetime) -> Day:
        return time.astimezone(self.zone).date()


@dataclass(frozen=True)
class Period:
    code: str
    first: Day
    end: Day

    def months(self) -> int:
        return (self.end.year - self.first.year) * 12 + self.end.month - self.first.month + 1


PERIOD_CODE = r"[12][0-9]{3}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?"


def parse_period(code) -> Period:
    """2025, 2025-H1, 2025-Q3, 2025-07; years 1000 to 2999."""
    found = re.fullmatch(r"([12][0-9]{3})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?", code if isinstance(code, str) else "", re.ASCII)
    require(found, "the period is none of YYYY, YYYY-Hn, YYYY-Qn, YYYY-MM")
    year, half, quarter, month = int(found[1]), found[2], found[3], found[4]
    if half:
        first, count = int(half) * 6 - 5, 6
    elif quarter:
        first, count = int(quarter) * 3 - 2, 3
    else:
        first, count = (int(month), 1) if month else (1, 12)
    last = first + count - 1
    return Period(code, Day(year, first, 1), Day(year, last, calendar.monthrange(year, last)[1]))


def less_months(from_day: Day, months: int) -> Day:
    """So many months earlier: the same day of that month, or its last one where it is shorter."""
    place = from_day.year * 12 + from_day.month - 1 - months
    year, month = place // 12, place % 12 + 1
    require(1 <= year <= 9999, "a span reaches beyond the calendar")
    return Day(year, month, min(from_day.day, calendar.monthrange(year, month)[1]))


def months_between(first: Day, last: Day) -> list[tuple[int, int]]:
    place, months = first.year * 12 + first.month - 1, []
    while place <= last.year * 12 + last.month - 1:
        months.append((place // 12, place % 12 + 1))
        place += 1
    return months


YEAR_BEFORE = "P-1Y"


def first_day(span, period: Period, settings) -> Day:
    """The first day of a span."""
    if isinstance(span, dict):
        days = span["days"]
        count = int(days) if matches(NUMBER, days) else settings.integer(days)
        return less_days(period.end, count - 1)
    if span == "P":
        return period.first
    if span == "Y":
        return Day(period.end.year, 1, 1)
    if span == YEAR_BEFORE:
        return less_months(period.first, 12)
    return less_months(period.end + ONE_DAY, int(span[:-1]) * (12 if span[-1] == "Y" else 1))


def last_day(rule: dict, period: Period) -> Day:
    """A rule's span reaches up to the period's last day, or lies a year back."""
    return less_months(period.end + ONE_DAY, 12) - ONE_DAY if rule.get("span") == YEAR_BEFORE else period.end


def less_days(from_day: Day, days: int) -> Day:
    try:
        return from_day - datetime.timedelta(days=days)
    except OverflowError as error:
        raise Finding("a span reaches beyond the calendar") from error


def parse_offset(text: str, period: Period) -> Day:
    """{end: -1Y}: a day so far from the period's last day."""
    found = re.fullmatch(r"([+-]?)([0-9]{1,4})([YMD])", text, re.ASCII)
    require(found, f"{text!r} is no distance from end")
    count = int(found[2]) * (1 if found[1] == "-" else -1)
    if found[3] == "D":
        return less_days(period.end, count)
    return less_months(period.end, count * (12 if found[3] == "Y" else 1))


# ---------------------------------------------------------------------------------------------------------------------------
# leaf.md, Versions; rules.md, Which facts
# ---------------------------------------------------------------------------------------------------------------------------


@dataclass
class Entry:
    """An entry with all its versions in log order, or a leaf that has no versions."""

    source: str
    versions: list[Leaf]

    @property
    def first(self) -> Leaf:
        return self.versions[0]

    @property
    def newest(self) -> Leaf:
        return self.versions[-1]

    @property
    def saying(self) -> list[Leaf]:
        """The versions that say something: no withdrawals and nothing sent back."""
        return [leaf for leaf in self.versions if not leaf.type.endswith((".withdrawn", ".sent_back"))]

    @property
    def drill(self) -> bool:
        """Said once, by the first version."""
        return self.first.drill

    @property
    def taken_out(self) -> bool:
        return self.newest.type.endswith(".withdrawn") or self.newest.type == "return.sent_back"


VERSIONS_OF_RETURN = ("return.filed", "return.sent_back", "return.withdrawn")


def entries_of(chain: list[Leaf]) -> list[Entry]:
    """Amendments and withdrawals name any earlier version of the same entry, in the same unit's chain."""
    by_index: dict[int, Entry] = {}
    entries: list[Entry] = []
    hashes = {leaf.index: leaf.hash.hex() for leaf in chain}
    for leaf in chain:
        if leaf.target and leaf.target[1] in hashes:
            require(hashes[leaf.target[1]] == leaf.target[0], f"leaf {leaf.index}: its target is another leaf than it says")
        source = leaf.register or ("return.filed" if leaf.type in VERSIONS_OF_RETURN else leaf.type)
        later = leaf.type.endswith((".amended", ".withdrawn")) and leaf.register or source == "return.filed" and leaf.target
        if later:
            entry = by_index.get(leaf.target[1]) if leaf.target else None
            require(entry and entry.source == source, f"leaf {leaf.index}: its target is no version of the same entry")
            keeps = leaf.type.endswith((".withdrawn", ".sent_back")) or leaf.drill == entry.drill
            require(keeps, f"leaf {leaf.index}: changes the drill mark of its entry")
            entry.versions.append(leaf)
        else:
            entry = Entry(source, [leaf])
            entries.append(entry)
        by_index[leaf.index] = entry
    return entries


@dataclass
class Fact:
    """The newest version of an entry with its opened facts."""

    entry: Entry
    content: dict

    @property
    def index(self) -> int:
        return self.entry.newest.index

    @property
    def unit(self) -> str:
        return self.entry.newest.unit

    @property
    def happened_on(self) -> Day:
        return self.entry.newest.happened_on

    def values(self, name: str) -> list[str]:
        """A field's values as texts; `happened_on` is a field; none where it is absent, or says but yes or no."""
        if name == "happened_on":
            return [self.happened_on.isoformat()]
        value = self.content.get(name)
        if value is None or isinstance(value, bool):
            return []
        return list(value) if isinstance(value, list) else [value]

    def present(self, name: str) -> bool:
        """The field is there and not false."""
        return name == "happened_on" or self.content.get(name) is True or bool(self.values(name))

    def day(self, name: str) -> Day | None:
        """A date field; a time counts as its day."""
        values = self.values(name)
        return day_of(values[0]) if values else None


def day_of(text: str) -> Day | None:
    try:
        return Day.fromisoformat(text[:10]) if matches(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:]+)?", text) else None
    except ValueError:
        return None


class Ledger:
    """All entries of the bundle's chains. Reading one records the question: what is read has to be opened (Candidates)."""

    def __init__(self, chains: dict[str, list[Leaf]], opened: dict[int, dict], zone: Zone, today: Day):
        self.zone, self.today, self.opened = zone, today, opened
        self.entries: dict[tuple[str, str], list[Entry]] = {}
        self.by_version: dict[int, Entry] = {}
        self.units = set(chains)
        for unit, chain in chains.items():
            for entry in entries_of(chain):
                self.entries.setdefault((unit, entry.source), []).append(entry)
                for leaf in entry.versions:
                    self.by_version[leaf.index] = entry
        self.asked: dict[int, Entry] = {}
        self.amended: dict[int, Entry] = {}
        self.asked_units: set[str] = set()

    def standing(self, unit: str, source: str, first: Day, last: Day) -> list[Entry]:
        """Entries that aren't taken out, by the day of their newest version; told by leaves alone."""
        found = self.entries.get((unit, source), ())
        return [one for one in found if not one.taken_out and first <= one.newest.happened_on <= last]

    def read(self, unit: str, source: str, first: Day, last: Day) -> list[Fact]:
        facts = []
        self.asked_units.add(unit)
        for entry in self.entries.get((unit, source), ()):
            versions = entry.saying if len(entry.versions) > 1 else ()
            if len(versions) > 1 and any(first <= leaf.happened_on <= last for leaf in versions):
                self.amended[entry.first.index] = entry
        for entry in self.standing(unit, source, first, last):
            self.asked[entry.newest.index] = entry
            facts.append(Fact(entry, self.opened.get(entry.newest.index, {})))
        return facts

    def counts(self, fact: Fact) -> bool:
        """Never counted: what lies after the checkpoint's day or its own record's, and drills, except where `of` is drill."""
        leaf = fact.entry.newest
        if fact.entry.drill and fact.entry.source != "drill":
            return False
        if leaf.register is None:
            return True
        return leaf.happened_on <= min(self.today, self.zone.day(leaf.recorded_at))

    def entered(self, unit: str, register: str, first: Day, last: Day) -> int:
        """How much the unit has entered; a drill is nothing, save in `drill`. Told by leaves alone."""
        found = self.standing(unit, register, first, min(last, self.today))
        return sum(register == "drill" or not one.drill for one in found)


# ---------------------------------------------------------------------------------------------------------------------------
# rules.md, Whose: the tree of units
# ---------------------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Place:
    """A row that the walk reached, with the days that are left of it."""

    kind: str
    until: str
    begins: Day
    ends: Day


def latest(places: list[Place]) -> Place:
    """Its kind is the unit's."""
    return max(places, key=lambda place: place.until)


class Tree:
    """The units as the newest `units.changed` sealed them, as far as the bundle shows them."""

    def __init__(self, units: ShownSet, unit: str):
        self.set, self.unit = units, unit
        self.rows: dict[str, list[list]] = {}
        for row in units.shown():
            self.rows.setdefault(row[1], []).append(row)
        require(unit in self.rows, f"units.json: the row of {unit} is not shown")
        self.walked: dict[tuple[Day, Day], dict[str, list[Place]]] = {}
        self.steps = 0

    def name(self, code: str) -> str | None:
        row = self._row(code)
        return row[2] if row else None

    def kind(self) -> str:
        return self._row(self.unit)[3]

    def _row(self, code: str):
        """Of several rows the last whose `until` is null, else the first."""
        rows = self.rows.get(code, [])
        return next((row for row in reversed(rows) if row[5] is None), rows[0] if rows else None)

    def below(self, first: Day, last: Day) -> dict[str, list[Place]]:
        """Code → places of the units below, at any depth, that exist on at least one of these days."""
        if (first, last) not in self.walked:
            found: dict[str, list[Place]] = {}
            self._walk(self.unit, first, last, found)
            self.walked[(first, last)] = found
        return self.walked[(first, last)]

    def _walk(self, parent: str, first: Day, last: Day, found: dict[str, list[Place]]):
        """Down the tree the days get fewer; a row with no day left ends the walk."""
        self.steps += 1
        require(self.steps < 1_000_000, "units.json: the tree goes round in a circle")
        for row in self.set.all_with(parent, "units.json"):
            begins = max(first, Day.fromisoformat(row[4])) if row[4] else first
            ends = min(last, Day.fromisoformat(row[5]) - ONE_DAY) if row[5] else last
            if begins <= ends:
                found.setdefault(row[1], []).append(Place(row[3], row[5] or "9999-12-31", begins, ends))
                self._walk(row[1], begins, ends, found)

    def in_scope(self, scopes: list[str], first: Day, end: Day) -> list[list[str]]:
        """The units of each scope of the list."""
        return [self._in_one(scope, first, end) for scope in scopes]

    def _in_one(self, scope: str, first: Day, end: Day) -> list[str]:
        if scope == "own":
            return [self.unit]
        at_end, asks = parse_scope(scope)
        return [code for code, places in self.below(end if at_end else first, end).items() if asks(latest(places))]

    def stood(self, scope: str, unit: str, date: Day, first: Day, end: Day) -> bool:
        """Semantics 2: whether the unit stood in the scope on that day; with `_at_end` it is one of those on the last day, too."""
        if scope == "own":
            return unit == self.unit
        at_end, asks = parse_scope(scope)
        if at_end and (unit not in self.below(end, end) or not asks(latest(self.below(end, end)[unit]))):
            return False
        return any(asks(place) and place.begins <= date <= place.ends for place in self.below(first, end).get(unit, ()))


SCOPE = r"below(_at_end)?(?:\(([a-z_]+(?: *, *[a-z_]+)*)\))?"


def parse_scope(scope: str):
    """Of a scope below: whether it is at the end, and whether it asks for the kind of a place."""
    found = re.fullmatch(SCOPE, scope)
    kinds = [one.strip() for one in found[2].split(",")] if found[2] else None
    return found[1] is not None, lambda place: kinds is None or place.kind in kinds


# ---------------------------------------------------------------------------------------------------------------------------
# rules.md, Registers
# ---------------------------------------------------------------------------------------------------------------------------

REGISTER_KEYS = "id sheet en late_after_days fields"
FIELD_KEYS = "zh en headers required presence derived choices otherwise preset absent_column range unit"


class Registers:
    """The newest version of each register; what a verifier needs of them is id, sheet, closing field and the fields' names."""

    def __init__(self, documents: list[dict]):
        self.by_id: dict[str, dict] = {}
        for one in documents:
            require(one["id"] not in self.by_id, f"register {one['id']}: stands twice")
            self.by_id[one["id"]] = one

    def __contains__(self, register: str) -> bool:
        return register in self.by_id

    def closed_by(self, register: str) -> str | None:
        return self.by_id.get(register, {}).get("closed_by")

    def sheet(self, register: str) -> str | None:
        return self.by_id[register]["sheet"] if register in self.by_id else None

    def column(self, register: str, name: str) -> str:
        """The field's `zh` in the register, else its name."""
        found = [one for one in self.by_id.get(register, {}).get("fields", []) if one["name"] == name]
        return found[0].get("zh", name) if found else name


def check_register(tree, what: str, versioned: bool) -> dict:
    fields(tree, what, REGISTER_KEYS + (" version" if versioned else ""), "aliases subject closed_by")
    require(matches(REGISTER_ID, tree["id"]) and isinstance(tree["sheet"], str), f"{what}: its id or sheet")
    require(not versioned or matches(REGISTER_VERSION, tree["version"]), f"{what}: its version")
    require(isinstance(tree.get("closed_by", ""), str) and isinstance(tree["fields"], list), f"{what}: its fields")
    texts_of(tree.get("subject", []), f"{what}, subject")
    number(tree["late_after_days"], f"{what}, late_after_days")
    for one in tree["fields"]:
        fields(one, what, "name type", FIELD_KEYS)
        require(isinstance(one["name"], str) and isinstance(one.get("zh", ""), str), f"{what}: a field")
    return tree


def text_fields(register: dict) -> set[str]:
    """Those of type text or post, those with `otherwise`, and always the reserved ones."""
    found = {one["name"] for one in register["fields"] if one["type"] in ("text", "post") or "otherwise" in one}
    return found | {"by_account", "files", "import_no", "reason"}


def headline_of(register: dict) -> str | None:
    """The first field of type text or post among `subject`."""
    types = {one["name"]: one["type"] for one in register["fields"]}
    return next((name for name in register.get("subject", []) if types.get(name) in ("text", "post")), None)


def parse_registers(data: bytes) -> Registers:
    """/1: all of them in one part, without versions."""
    tree = fields(parse_canonical(data, "registers.json"), "registers.json", "format registers")
    require(tree["format"] == "mingcha-registers/1" and isinstance(tree["registers"], list), "registers.json: an unknown format")
    return Registers([check_register(one, "registers.json", False) for one in tree["registers"]])


# ---------------------------------------------------------------------------------------------------------------------------
# rules.md, Rules in force; manifest.json, limits
# ---------------------------------------------------------------------------------------------------------------------------

LIMITS = ("limit.claim", "limit.question", "limit.pi_request", "limit.idle")
RULE_NAME = r"[a-z][a-z0-9_]*(\.[a-z0-9_\u4e00-\u9fff]+)*"


class Settings:
    """The limits: of bundle/1 as its manifest states them, of bundle/2 as in force on the period's last day."""

    def __init__(self, texts: dict[str, str]):
        for name in LIMITS:
            require(name in texts, f"no {name} is in force: nothing can be computed")
        self.texts = {name: texts[name] for name in LIMITS}

    def text(self, name: str) -> str | None:
        return self.texts.get(name)

    def integer(self, name: str) -> int:
        require(name in self.texts, f"{name} is no setting")
        return int(self.texts[name])


CLASSES = ("cii", "central", "other")


def check_limits(limits) -> dict:
    """/1: the manifest's."""
    fields(limits, "limits", "claim idle incident late pi_request question")
    for name in ("claim", "idle", "pi_request", "question"):
        number(limits[name], f"limits, {name}")
    for name in ("incident", "late"):
        require(isinstance(limits[name], dict), f"limits, {name}: no object")
        for one in limits[name].values():
            number(one, f"limits, {name}")
    return limits


@dataclass(frozen=True)
class RuleInForce:
    """One rule of a publication: from when it holds, and when it was sealed."""

    name: str
    value: str | dict
    since: Day
    to: Day | None
    operators: str | None
    number: str
    publication: int
    place: int
    recorded_at: datetime.datetime

    def holds_on(self, date: Day) -> bool:
        return self.since <= date and (self.to is None or date <= self.to)


class Rulebook:
    """All publications of rules together, in the log's order; the first is the founding."""

    def __init__(self, published: list[tuple[Leaf, dict]]):
        require(published, "no rules are published: nothing can be computed")
        self.count = len(published)
        self.rules: list[RuleInForce] = []
        for i, (leaf, tree) in enumerate(published):
            what = f"rules/{leaf.index}.json"
            fields(tree, what, "id version rules")
            require(tree["id"] == "rules" and tree["version"] == str(i + 1), f"{what}: a version out of turn")
            require(isinstance(tree["rules"], list) and tree["rules"], f"{what}: no rules")
            self.rules += [parse_rule(one, leaf, i, place, what) for place, one in enumerate(tree["rules"])]
        zones = [rule for rule in self.rules if rule.name == "zone"]
        require(len(zones) == 1 and zones[0].publication == 0, "the rules have not exactly one zone, in the founding")
        self.zone = Zone(zones[0].value)
        for rule in self.rules:
            early = rule.publication > 0 and not rule.number and rule.since <= self.sealed_on(rule)
            require(not early, f"the rule {rule.name} is back-dated to {rule.since} without a document number")

    def sealed_on(self, rule: RuleInForce) -> Day:
        return self.zone.day(rule.recorded_at)

    def in_force(self, date: Day, operators: str | None) -> dict[str, RuleInForce]:
        """A class before none, then the later day, then the later publication, then the later in its list."""
        found: dict[str, RuleInForce] = {}
        for rule in sorted(self.rules, key=lambda one: (one.operators is not None, one.since, one.publication, one.place)):
            if rule.operators in (None, operators) and rule.holds_on(date):
                found[rule.name] = rule
        return found

    def early(self, date: Day, operators: str | None) -> list[RuleInForce]:
        """In force on this day, of a later publication than the founding, since a day not after that of their sealing; no calendars."""
        rules = [rule for rule in self.in_force(date, operators).values() if rule.publication > 0]
        rules = [rule for rule in rules if isinstance(rule.value, str) and rule.since <= self.sealed_on(rule)]
        return sorted(rules, key=lambda rule: rule.name.encode("utf-16-be"))


def parse_rule(tree, leaf: Leaf, publication: int, place: int, what: str) -> RuleInForce:
    fields(tree, what, "class from name number read_on source to value")
    name, value = tree["name"], tree["value"]
    require(isinstance(name, str) and len(name) <= 200 and re.fullmatch(RULE_NAME, name), f"{what}: a rule's name")
    require(tree["class"] is None or isinstance(tree["class"], str), f"{what}, {name}: class")
    require(isinstance(tree["number"], str) and isinstance(tree["source"], str), f"{what}, {name}: number or source")
    require(tree["read_on"] is None or day(tree["read_on"], f"{what}, {name}"), what)
    since, to = day(tree["from"], f"{what}, {name}"), None if tree["to"] is None else day(tree["to"], f"{what}, {name}")
    if name.startswith("working_days."):
        fields(value, f"{what}, {name}", "", "off work")
    else:
        require(isinstance(value, str), f"{what}, {name}: its value is no text")
    if name in LIMITS or name.startswith("limit.incident."):
        require(matches(r"[1-9][0-9]{0,3}", value), f"{what}, {name}: no number from 1 to 9999")
    return RuleInForce(name, value, since, to, tree["class"], tree["number"], publication, place, leaf.recorded_at)


# ---------------------------------------------------------------------------------------------------------------------------
# leaf.md, publications: an id and version stand for one content for ever
# ---------------------------------------------------------------------------------------------------------------------------

PUBLICATIONS = ("checklist.published", "rules.published", "register.published", "texts.published", "registers.published")


@dataclass(frozen=True)
class Publication:
    leaf: Leaf
    id: str
    version: str
    sha256: str


class Publications:
    """All publications of CN; of a version that was published again the first counts."""

    def __init__(self, leaves: list[Leaf], facts: dict[int, dict]):
        self.first: dict[tuple[str, str, str], Publication] = {}
        for leaf in leaves:
            if leaf.type in PUBLICATIONS:
                what = f"entry {leaf.index}"
                require(leaf.index in facts, f"{what} is withheld: its facts are not opened")
                content = fields(facts[leaf.index], what, "id version sha256")
                require(all(isinstance(one, str) for one in content.values()), f"{what}: no publication")
                key = (leaf.type, content["id"], content["version"])
                one = self.first.setdefault(key, Publication(leaf, content["id"], content["version"], content["sha256"]))
                require(one.sha256 == content["sha256"], f"{what}: {content['id']}@{content['version']} was published with two contents")

    def find(self, leaf_type: str, id: str, version: str) -> Publication | None:
        return self.first.get((leaf_type, id, version))

    def of(self, leaf_type: str, id: str | None = None) -> list[Publication]:
        """In the log's order; the last one is the newest."""
        found = [one for (kind, name, _), one in self.first.items() if kind == leaf_type and id in (None, name)]
        return sorted(found, key=lambda one: one.leaf.index)


# ---------------------------------------------------------------------------------------------------------------------------
# rules.md, Checklist: a key that isn't in the page is refused
# ---------------------------------------------------------------------------------------------------------------------------

FIGURE_UNITS = set("times persons items days yuan ratio text".split())
RESULTS = ("met", "partly", "not-met", "insufficient-evidence", "not-applicable", "unanswered")
ANSWERS = ("computed", "narrative", "numbers", "evidence")
MARKS = ("by_day", "by_title", "level_open", "due_open")
COMPARISONS = ("gte", "gt", "lte", "lt")
NAME = r"[a-z][a-z0-9_]{0,60}"
ITEM_ID = r"[A-Za-z0-9._()-]{1,64}"
RETURN_MEASURES = ("expected", "exempt", "filed", "on_time", "nil", "contradicted")
ITEM_KEYS = (
    "title for group clauses weight minutes answer applies rules expect partly needs sentence sentence_zero sentence_not_met "
    "telling problem labels expectation action"
)
RULE_KEYS = "unit of scope span by carried_in held in_force open where any without measure marks return"


class Checklist:
    """A checklist as sealed, its form checked."""

    def __init__(self, data: bytes, registers: Registers):
        self.registers = registers
        tree = fields(parse_canonical(data, "checklist.json"), "checklist", "id version title items", "work total_weight source annex narrative")
        for name in ("id", "version", "title"):
            require(isinstance(tree[name], str), f"checklist: {name} is no text")
        self.id, self.version, self.title = tree["id"], tree["version"], tree["title"]
        require(isinstance(tree["items"], list) and isinstance(tree.get("annex", []), list), "checklist: items or annex are no list")
        self.work = tree.get("work", "网络工作")
        require(isinstance(self.work, str), "checklist: work is no text")
        self.items = tree["items"]
        self.annex = tree.get("annex", [])
        self.narrative = tree.get("narrative")
        for item in self.items:
            self._item(item)
        require(len({item["id"] for item in self.items}) == len(self.items), "checklist: an item's id stands twice")
        self._rules(self.annex, "annex")
        weights = sum(int(item.get("weight", "1")) for item in self.items)
        require("total_weight" not in tree or tree["total_weight"] == str(weights), "checklist: total_weight is not the weights' sum")

    def _item(self, item):
        what = f"item {item.get('id') if isinstance(item, dict) else item!r}"
        fields(item, what, "id question", ITEM_KEYS)
        require(matches(ITEM_ID, item["id"]) and isinstance(item["question"], str), f"{what}: its id or question")
        require(item.get("answer", "computed") in ANSWERS, f"{what}: answer")
        require(number(item.get("weight", "1"), what) > 0 and number(item.get("minutes", "1"), what) >= 0, f"{what}: weight")
        for name in ("for", "clauses"):
            texts_of(item.get(name, []), f"{what}, {name}")
        for name in ("group", "title", "expectation", "action"):
            require(isinstance(item.get(name, ""), str), f"{what}: {name} is no text")
        for name in ("sentence", "sentence_zero", "sentence_not_met", "telling", "problem"):
            check_phrase(item.get(name, ""), f"{what}, {name}")
        labels = item.get("labels", {})
        require(isinstance(labels, dict) and all(isinstance(one, str) for one in labels.values()), f"{what}: labels")
        self._rules(item.get("rules", []), what)
        names = {rule["name"] for rule in item.get("rules", [])}
        for name in ("expect", "partly"):
            check_expectations(item.get(name, []), f"{what}, {name}")
        applies = fields(item.get("applies", {}), f"{what}, applies", "", "end_month if reason")
        check_months(applies.get("end_month", {}), f"{what}, applies")
        check_expectations(applies.get("if", []), f"{what}, applies")
        require(isinstance(applies.get("reason", ""), str), f"{what}: the reason is no text")
        require(isinstance(item.get("needs", []), list), f"{what}: needs are no list")
        for need in item.get("needs", []):
            check_need(need, names, what)

    def _rules(self, rules, what: str):
        require(isinstance(rules, list), f"{what}: rules are no list")
        for rule in rules:
            check_rule(rule, what)
        require(len({rule["name"] for rule in rules}) == len(rules), f"{what}: two rules of one name")


def check_rule(rule, what: str):
    fields(rule, what, "name of", RULE_KEYS)
    require(matches(NAME, rule["name"]) and isinstance(rule["of"], str), f"{what}: a rule's name or source")
    what = f"{what}, {rule['name']}"
    require(rule.get("unit", "items") in FIGURE_UNITS, f"{what}: unit")
    scopes = texts_of(rule.get("scope", ["own"]), f"{what}, scope")
    require(scopes and all(one == "own" or matches(SCOPE, one) for one in scopes), f"{what}: scope")
    check_span(rule.get("span", "P"), what)
    if rule.get("span") == YEAR_BEFORE:
        happens = rule["of"] not in ("units", "returns") and "without" not in rule and rule.get("by", "happened_on") == "happened_on"
        require(happens and not carries_in(rule) and not looks_at_end(rule), f"{what}: span")
    require(rule.get("carried_in", False) in (True, False, "true", "false"), f"{what}: carried_in")
    for name in ("held", "in_force", "open"):
        require(rule.get(name, "at-end") == "at-end", f"{what}: {name}")
    require("by" not in rule or isinstance(rule["by"], str), f"{what}: by")
    check_where(rule.get("where", {}), what)
    check_wheres(rule.get("any", [{}]), what)
    if rule["of"] == "returns":
        require(isinstance(rule.get("return"), str) and rule.get("measure") in RETURN_MEASURES, f"{what}: return or measure")
    elif rule["of"] != "units":
        require("return" not in rule, f"{what}: return")
        check_measure(rule.get("measure", "count"), what)
    if "without" in rule:
        without = fields(rule["without"], f"{what}, without", "of on", "span")
        require(len(texts_of(without["on"], what)) == 2 and isinstance(without["of"], str), f"{what}: without")
        check_span(without.get("span", "P"), what)
        require(without.get("span") != YEAR_BEFORE, f"{what}: span")
    require(isinstance(rule.get("marks", []), list), f"{what}: marks")
    for mark in rule.get("marks", []):
        fields(mark, f"{what}, marks", "mark any")
        require(mark["mark"] in MARKS, f"{what}: an unknown mark")
        check_wheres(mark["any"], what)


def check_span(span, what: str):
    if isinstance(span, dict):
        fields(span, f"{what}, span", "days")
        require(matches(r"[1-9][0-9]{0,4}|limit\.[a-z_]+", span["days"]), f"{what}: span")
    else:
        require(matches(r"P|P-1Y|Y|[1-9][0-9]{0,3}[YM]", span), f"{what}: span")


def check_wheres(wheres, what: str):
    require(isinstance(wheres, list) and wheres, f"{what}: any")
    for where in wheres:
        check_where(where, what)


def check_where(where, what: str):
    require(isinstance(where, dict), f"{what}: where")
    for condition in where.values():
        check_condition(condition, what)


def check_condition(condition, what: str):
    if isinstance(condition, list):
        for one in condition:
            check_condition(one, what)
    elif isinstance(condition, dict):
        known = COMPARISONS + tuple(one + "_field" for one in COMPARISONS) + ("month", "end")
        require(condition and condition.keys() <= set(known), f"{what}: an unknown condition")
        for name, value in condition.items():
            if name == "month":
                check_months(value, what)
            elif name in COMPARISONS and isinstance(value, dict):
                fields(value, f"{what}, {name}", "end")
                require(isinstance(value["end"], str), f"{what}: end")
            else:
                require(isinstance(value, str), f"{what}: {name}")
    else:
        require(isinstance(condition, (str, bool)), f"{what}: a condition")


def check_months(months, what: str):
    for value in fields(months, f"{what}, months", "", "gte lte").values():
        require(1 <= number(value, what) <= 12, f"{what}: a month")


def check_measure(measure, what: str):
    if measure == "count":
        return
    require(isinstance(measure, dict), f"{what}: measure")
    if "missing" in measure:
        fields(measure, what, "missing of")
        require(texts_of(measure["missing"], what) and isinstance(measure["of"], str), f"{what}: missing")
        return
    if "gaps" in measure:
        fields(measure, what, "gaps days")
        require(isinstance(measure["gaps"], str) and matches(r"[1-9][0-9]{0,3}|limit\.[a-z_]+", measure["days"]), f"{what}: gaps")
        return
    require(len(measure) == 1, f"{what}: measure")
    ((name, value),) = measure.items()
    if name == "share":
        check_where(value, what)
    elif name == "median_days":
        require(len(texts_of(value, what)) == 2, f"{what}: median_days")
    else:
        require(name in ("distinct", "sum", "newest", "values") and isinstance(value, str), f"{what}: measure")


def check_expectations(expectations, what: str):
    require(isinstance(expectations, list), f"{what}: no list of expectations")
    for one in expectations:
        if isinstance(one, dict) and "any" in one:
            fields(one, what, "any", "gap")
            check_expectations(one["any"], what)
        else:
            fields(one, what, "figure op value", "when gap")
            require(isinstance(one["figure"], str) and one["op"] in (">=", "=", "<="), f"{what}: an expectation")
            fields(one.get("when", {}), what, "", "end_month")
            check_months(one.get("when", {}).get("end_month", {}), what)
            check_aim(one["value"], what)
        require(isinstance(one.get("gap", ""), str), f"{what}: gap")


def check_aim(aim, what: str):
    if isinstance(aim, dict):
        names = "percent of" if "percent" in aim else next(iter(aim), "figure")
        require(names in ("percent of", "figure", "setting", "per"), f"{what}: an expected value")
        require(all(isinstance(one, str) for one in fields(aim, what, names).values()), f"{what}: an expected value")
        require(aim.get("per", "half") in ("quarter", "half"), f"{what}: per")
    else:
        require(decimal(aim) is not None, f"{what}: an expected value")


def check_need(need, names: set[str], what: str):
    kinds = {"cov": "cov", "column": "column", "used": "used", "evidenced": "evidenced", "evidence": "evidence", "opened": "opened", "awaits": "awaits"}
    kind = next((one for one in kinds if isinstance(need, dict) and one in need), None)
    require(kind, f"{what}: an unknown need")
    fields(need, f"{what}, needs", kind, {"column": "of filled zero", "used": "zero", "evidenced": "zero"}.get(kind, ""))
    require(need.get("filled", "any") in ("any", "all"), f"{what}: filled")
    for name in ("cov", "of", "zero", "opened", "evidenced"):
        require(name not in need or need[name] in names, f"{what}: a need of a figure that isn't there")
    value = need[kind]
    require(isinstance(value, str) or (kind == "used" and texts_of(value, what)), f"{what}: {kind}")


# ---------------------------------------------------------------------------------------------------------------------------
# rules.md, Which of them
# ---------------------------------------------------------------------------------------------------------------------------


def decimal(text) -> Fraction | None:
    """Digits, at most one point between two of them, no sign."""
    return Fraction(text) if matches(r"[0-9]+(\.[0-9]+)?", text) else None


def compare(a: str, b: str) -> int:
    """Two decimal numbers by size; two local times by time; a time and a day by their days; else by UTF-16 code units."""
    x, y = decimal(a), decimal(b)
    if x is not None and y is not None:
        return (x > y) - (x < y)
    if day_of(a) and day_of(b) and len(a) != len(b):
        a, b = a[:10], b[:10]
    first, second = a.encode("utf-16-be", "surrogatepass"), b.encode("utf-16-be", "surrogatepass")
    return (first > second) - (first < second)


def compares(name: str, result: int) -> bool:
    return {"gte": result >= 0, "gt": result > 0, "lte": result <= 0, "lt": result < 0}[name]


class Conditions:
    """`where` and `any` over one fact."""

    def __init__(self, period: Period):
        self.period = period

    def holds(self, where: dict, fact: Fact) -> bool:
        return all(self._fits(condition, name, fact) for name, condition in where.items())

    def any_holds(self, wheres: list[dict], fact: Fact) -> bool:
        return any(self.holds(where, fact) for where in wheres)

    def _fits(self, condition, name: str, fact: Fact) -> bool:
        if isinstance(condition, list):
            return any(self._fits(one, name, fact) for one in condition)
        if condition == "present":
            return fact.present(name)
        if condition == "absent":
            return not fact.present(name)
        if isinstance(condition, dict):
            return any(all(self._holds(key, aim, value, fact) for key, aim in condition.items()) for value in fact.values(name))
        aim = self._value(condition)
        return any(compare(value, aim) == 0 for value in fact.values(name))

    def _holds(self, key: str, aim, value: str, fact: Fact) -> bool:
        """One key of a condition for one value of the field."""
        if key == "month":
            date = day_of(value)
            return date is not None and month_within(aim, date.month)
        if key == "end":
            return compare(value, parse_offset(aim, self.period).isoformat()) == 0
        if key.endswith("_field"):
            return any(compares(key[:-6], compare(value, other)) for other in fact.values(aim))
        return compares(key, compare(value, self._value(aim)))

    def _value(self, value) -> str:
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, dict):
            return parse_offset(value["end"], self.period).isoformat()
        return self.period.end.isoformat() if value == "end" else value


def month_within(months: dict, month: int) -> bool:
    return int(months.get("gte", "1")) <= month <= int(months.get("lte", "12"))


# ---------------------------------------------------------------------------------------------------------------------------
# rules.md, Rule and What of them: figures
# ---------------------------------------------------------------------------------------------------------------------------


@dataclass
class Figure:
    name: str
    unit: str
    value: Fraction | str | None
    cited: list[Fact] = field(default_factory=list)
    late: int = 0
    marks: dict[str, int] = field(default_factory=dict)
    rule: dict = field(default_factory=dict)
    selected: list[Fact] = field(default_factory=list)

    @property
    def entries(self) -> list[int]:
        return sorted(fact.index for fact in self.cited)

    @property
    def is_zero(self) -> bool:
        """0, empty or null."""
        return self.value is None or self.value == 0 or self.value == ""

    def to_json(self) -> dict:
        tree = {"name": self.name, "value": json_value(self.value), "unit": self.unit, "entries": self.entries, "late": self.late}
        return tree | ({"marks": self.marks} if self.marks else {})


def json_value(value: Fraction | str | None):
    """A whole number of at most 15 digits is an integer, any other number a text without exponent and zeros at its end."""
    if isinstance(value, Fraction):
        return int(value) if value.denominator == 1 and len(str(int(value))) <= 15 else plain(value)
    return value


def plain(value: Fraction) -> str:
    """A decimal number without exponent, without zeros at its end, with a digit before the point."""
    places = 0
    while (value * 10**places).denominator != 1:
        places += 1
    digits = str(int(value * 10**places)).rjust(places + 1, "0")
    return digits if places == 0 else f"{digits[:-places]}.{digits[-places:]}"


def half_up(value: Fraction, places: int) -> Fraction:
    return Fraction((value * 10**places * 2 + 1) // 2, 10**places)


LIST_MARK = "、"


class Figures:
    """Runs rules over the ledger for one unit and period."""

    def __init__(self, period: Period, ledger: Ledger, tree: Tree, expected: dict[int, ShownSet], registers: Registers, settings: Settings, late_after, semantics: str):
        self.semantics = semantics
        self.period, self.ledger, self.tree, self.expected = period, ledger, tree, expected
        self.late_after = late_after  # of an entry: its register's limit in days, None of what is no entry of a register
        self.registers, self.settings = registers, settings
        self.conditions = Conditions(period)
        self.asked_sets: set[int] = set()
        self.books: dict[str, Leaf | None] = {}
        self.earliest: dict[tuple[frozenset, str], Day] = {}

    @property
    def end(self) -> Day:
        return self.period.end

    def first_day(self, rule: dict) -> Day:
        return first_day(rule.get("span", "P"), self.period, self.settings)

    # Candidates: each (set of units, source) is read once, from the earliest day that any rule over it needs.

    def plan(self, rules: list[dict], needs: list[tuple[dict, dict]]):
        """What all rules and the `cov` needs (with their figure's rule) will read."""
        for rule in rules:
            first = self.first_day(rule)
            units = self.units_of(rule, first)
            if rule["of"] == "returns":
                self._need(units, "return.filed", first)
                self._need(["CN"], "period.opened", less_months(first, 12))
            elif rule["of"] != "units":
                reaches_back = any(rule.get(name, "false") not in (False, "false") for name in REACHING_BACK)
                self._need(units, rule["of"], EARLIEST if reaches_back else first)
            if "without" in rule:
                without = rule["without"]
                self._need(units, without["of"], first_day(without.get("span", "P"), self.period, self.settings))
        for _, rule in needs:
            if rule["of"] in COVERED_BY_RETURNS:
                self._need([self.tree.unit], "return.filed", self.first_day(rule))

    def _need(self, units: list[str], source: str, first: Day):
        if units:
            key = (frozenset(units), source)
            self.earliest[key] = min(first, self.earliest.get(key, first))

    def _read(self, units: list[str], source: str) -> list[Fact]:
        """To `end`, and of a register no further than the checkpoint's day."""
        if not units:
            return []
        first = self.earliest[(frozenset(units), source)]
        last = min(self.end, self.ledger.today) if source in self.registers else self.end
        if last < first:  # no day is left: no question
            return []
        return [fact for unit in sorted(units) for fact in self.ledger.read(unit, source, first, last)]

    def units_of(self, rule: dict, first: Day) -> list[str]:
        """A unit in two scopes is read once."""
        scopes = self.tree.in_scope(rule.get("scope", ["own"]), first, self.end)
        return sorted({code for scope in scopes for code in scope})

    # Figures

    def figure(self, rule: dict) -> Figure:
        figure = Figure(rule["name"], rule.get("unit", "items"), None, rule=rule)
        first = self.first_day(rule)
        if rule["of"] == "units":
            scopes = self.tree.in_scope(rule.get("scope", ["own"]), first, self.end)
            figure.value = Fraction(sum(len(scope) for scope in scopes))
        elif rule["of"] == "returns":
            self._returns(figure, rule, first)
        else:
            figure.selected = self.select(rule, first)
            figure.value, figure.cited = self._measure(rule.get("measure", "count"), figure.selected, figure.unit)
        for mark in rule.get("marks", []):
            count = sum(self.conditions.any_holds(mark["any"], fact) for fact in figure.selected)
            if count:
                figure.marks[mark["mark"]] = figure.marks.get(mark["mark"], 0) + count
        figure.late = len(self.late(figure.cited))
        return figure

    # Lateness

    def late(self, facts: list[Fact]) -> list[Fact]:
        """Beyond the limit, and no initial entry."""
        return [fact for fact in facts if self.days_late(fact.entry) > 0 and not self.is_initial(fact)]

    def is_initial(self, fact: Fact) -> bool:
        """Of the time before its unit's books were opened, recorded within 31 days around that day, and beyond the limit."""
        if self.days_late(fact.entry) <= 0:
            return False
        books = self.books_of(fact.unit)
        if books is None or fact.happened_on >= books.happened_on:
            return False
        return abs((self.ledger.zone.day(fact.entry.first.recorded_at) - books.happened_on).days) <= 31

    def books_of(self, unit: str) -> Leaf | None:
        """The first `unit.books_opened` of the unit; whoever asks wants to see it."""
        if unit not in self.books:
            said = self.ledger.read(unit, "unit.books_opened", EARLIEST, Day.max)
            self.books[unit] = min((fact.entry.first for fact in said), key=lambda leaf: leaf.index, default=None)
        return self.books[unit]

    def days_late(self, entry: Entry) -> int:
        """Days beyond the limit; 0 or less: not late."""
        limit = self.late_after(entry)
        if limit is None:
            return 0
        return (self.ledger.zone.day(entry.first.recorded_at) - entry.newest.happened_on).days - limit

    def select(self, rule: dict, first: Day) -> list[Fact]:
        units = self.units_of(rule, first)
        facts = [fact for fact in self._read(units, rule["of"]) if self.ledger.counts(fact)]
        facts = [fact for fact in facts if self._when(rule, fact, first)]
        facts = [fact for fact in facts if self.conditions.holds(rule.get("where", {}), fact)]
        facts = [fact for fact in facts if self.conditions.any_holds(rule.get("any", [{}]), fact)]
        if "without" in rule:
            facts = self._without(rule["without"], units, facts)
        if self.semantics != "1":
            facts = [fact for fact in facts if self._stood(rule, fact, first)]
        return sorted(facts, key=lambda fact: fact.index)

    def _when(self, rule: dict, fact: Fact, first: Day) -> bool:
        """The span, carried_in, and held, in_force, open."""
        date = fact.day(rule.get("by", "happened_on"))
        in_span = date is not None and first <= date <= last_day(rule, self.period)
        carried = carries_in(rule)
        eve = first - ONE_DAY
        carried_in = carried and fact.happened_on <= eve and self._open_on(fact, eve)
        if looks_at_end(rule):
            held = fact.happened_on <= self.end and self._open_on(fact, self.end)
            return held and (not carried or in_span or carried_in)
        return in_span or carried_in

    def _stood(self, rule: dict, fact: Fact, first: Day) -> bool:
        """Semantics 2: the fact's unit stood in one of the scopes on the fact's day."""
        date = self._day(rule, fact, first)
        return any(self.tree.stood(scope, fact.unit, date, first, self.end) for scope in rule.get("scope", ["own"]))

    def _day(self, rule: dict, fact: Fact, first: Day) -> Day:
        """`end` of what is looked at there; else the first value of `by` in the span; of what was carried in the span's first day."""
        if looks_at_end(rule) and not carries_in(rule):
            return self.end
        days = (day_of(value) for value in fact.values(rule.get("by", "happened_on")))
        return next((date for date in days if date and first <= date <= last_day(rule, self.period)), first)

    def _open_on(self, fact: Fact, date: Day) -> bool:
        closed_by = self.registers.closed_by(fact.entry.source)
        closed = fact.day(closed_by) if closed_by else None
        return closed is None or closed > date

    def _without(self, without: dict, units: list[str], facts: list[Fact]) -> list[Fact]:
        """No fact of the other register, of the same unit and within the span, is equal, letter by letter. A drill is one, too."""
        first = first_day(without.get("span", "P"), self.period, self.settings)
        mine, theirs = without["on"]
        taken = {
            (other.unit, value)
            for other in self._read(units, without["of"])
            if first <= other.happened_on <= self.end
            for value in other.values(theirs)
        }
        return [fact for fact in facts if not any((fact.unit, value) in taken for value in fact.values(mine))]

    def _measure(self, measure, facts: list[Fact], unit: str) -> tuple[Fraction | str | None, list[Fact]]:
        """Value and cited facts."""
        if measure == "count":
            return Fraction(len(facts)), facts
        if "missing" in measure:
            there = {value for fact in facts for value in fact.values(measure["of"])}
            return LIST_MARK.join(one for one in measure["missing"] if one not in there), facts
        if "gaps" in measure:
            return self._gaps(measure, facts)
        ((name, aim),) = measure.items()
        if name == "distinct" and aim == "unit":
            return Fraction(len({fact.unit for fact in facts})), facts
        if name == "sum":
            return sum((decimal(value) or Fraction(0) for fact in facts for value in fact.values(aim)), Fraction(0)), facts
        if name == "share":
            fitting = sum(self.conditions.holds(aim, fact) for fact in facts)
            return (half_up(Fraction(fitting, len(facts)), 4) if facts else None), facts
        if name == "median_days":
            return self._median(aim, facts)
        there = sorted((fact for fact in facts if fact.values(aim)), key=lambda fact: (fact.happened_on, fact.index))
        if name == "newest":
            if not there:
                return None, []
            text = LIST_MARK.join(there[-1].values(aim))
            return (text if unit == "text" else decimal(text)), there[-1:]
        values = list(dict.fromkeys(value for fact in there for value in fact.values(aim)))
        return (Fraction(len(values)) if name == "distinct" else LIST_MARK.join(values)), there

    def _gaps(self, measure: dict, facts: list[Fact]) -> tuple[Fraction, list[Fact]]:
        """How often more days lay between two successive days of one unit and value; cited are the facts of the days on either side."""
        most = int(measure["days"]) if matches(NUMBER, measure["days"]) else self.settings.integer(measure["days"])
        together: dict[tuple[str, str], dict[Day, list[Fact]]] = {}
        for fact in facts:
            for value in dict.fromkeys(fact.values(measure["gaps"])):
                together.setdefault((fact.unit, value), {}).setdefault(fact.happened_on, []).append(fact)
        count, beside = 0, {}
        for days in together.values():
            dates = sorted(days)
            for before, after in zip(dates, dates[1:]):
                if (after - before).days > most:
                    count += 1
                    beside |= {fact.index: fact for fact in days[before] + days[after]}
        return Fraction(count), [beside[index] for index in sorted(beside)]

    def _median(self, between: list[str], facts: list[Fact]) -> tuple[Fraction | None, list[Fact]]:
        """Whole days; of an even count the lower middle one; of none: null."""
        both = [fact for fact in facts if fact.day(between[0]) and fact.day(between[1])]
        days = sorted((fact.day(between[1]) - fact.day(between[0])).days for fact in both)
        return (Fraction(days[(len(days) - 1) // 2]) if days else None), both

    # Returns

    def opened_periods(self, rule: dict, first: Day) -> list[Fact]:
        """The `period.opened` of this return whose last day lies in the span."""
        found = []
        for fact in self._read(["CN"], "period.opened"):
            last_day = fact.day("last_day")
            if fact.values("return") == [rule["return"]] and last_day and first <= last_day <= self.end:
                self.asked_sets.add(fact.index)
                found.append(fact)
        return found

    def _returns(self, figure: Figure, rule: dict, first: Day):
        expected = self._expected(rule, first)
        filed = self._filed(rule, first, expected)
        measure = rule["measure"]
        if measure == "exempt":
            figure.value = Fraction(len(self._expected(rule, first, "exempt")))
            return
        if measure == "expected":
            figure.value = Fraction(len(expected))
            return
        figure.cited = [fact for key, fact in sorted(filed.items()) if self._return_counts(measure, fact, expected[key])]
        figure.selected = figure.cited
        figure.value = Fraction(len(figure.cited))

    def _expected(self, rule: dict, first: Day, state: str = "owes") -> dict[tuple[str, str], Fact]:
        """(unit, period) → the period's opening, of all that were owed, or exempt, and due before the checkpoint's day."""
        expected = {}
        for opening in self.opened_periods(rule, first):
            due, tree_on, code = opening.day("due_on"), opening.day("tree_on"), opening.values("period")
            if due and tree_on and code and due < self.ledger.today:
                scopes = self.tree.in_scope(rule.get("scope", ["own"]), tree_on, tree_on)
                for unit in sorted({one for scope in scopes for one in scope}):
                    if self._stands_as(state, unit, opening):
                        expected[(unit, code[0])] = opening
        return expected

    def _stands_as(self, state: str, unit: str, opening: Fact) -> bool:
        what = f"expected.json, {opening.index}"
        require(opening.index in self.expected, f"{what}: the sealed set is not shown")
        row = self.expected[opening.index].one_with(unit, what)
        return row is not None and row[1] == state

    def _filed(self, rule: dict, first: Day, expected: dict) -> dict[tuple[str, str], Fact]:
        """The newest versions, not taken out; where a unit has two for a period, the one with the lower index."""
        filed: dict[tuple[str, str], Fact] = {}
        for fact in self._read(self.units_of(rule, first), "return.filed"):
            key = (fact.unit, "".join(fact.values("period")))
            if fact.values("return") == [rule["return"]] and first <= fact.happened_on <= self.end and key in expected:
                if key not in filed or fact.index < filed[key].index:
                    filed[key] = fact
        return filed

    def _return_counts(self, measure: str, fact: Fact, opening: Fact) -> bool:
        if measure == "filed":
            return True
        if measure == "on_time":
            return self.ledger.zone.day(fact.entry.first.recorded_at) <= opening.day("due_on")
        if not fact.present("nil"):
            return False
        return measure == "nil" or (not fact.present("explained") and self._contradicted(fact, opening))

    def _contradicted(self, fact: Fact, opening: Fact) -> bool:
        """Register by register up to the first that has an entry that is no drill."""
        first, last = opening.day("first_day"), opening.day("last_day")
        for register in opening.values("about"):
            entries = self.ledger.read(fact.unit, register, first, last)
            if any(not one.entry.drill for one in entries):
                return True
        return False


def carries_in(rule: dict) -> bool:
    return rule.get("carried_in", "false") not in (False, "false")


def looks_at_end(rule: dict) -> bool:
    return any(name in rule for name in ("held", "in_force", "open"))


REACHING_BACK = ("by", "carried_in", "held", "in_force", "open")
COVERED_BY_RETURNS = ("incident", "claim", "pi_request")


# ---------------------------------------------------------------------------------------------------------------------------
# report.md, inputs; rules.md, Answers
# ---------------------------------------------------------------------------------------------------------------------------

# White space is what Unicode calls so, without no-break spaces, with the separators U+001C to U+001F.
WHITE = "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u2028\u2029\u205f\u3000"


def blank(text: str) -> bool:
    return not text.strip(WHITE)


BODY_WORDS = "name signature self_designation addressee"


class Inputs:
    """What people added to the report: declared, not computed."""

    def __init__(self, tree):
        what = "figures.json, inputs"
        self.tree = fields(tree, what, "superior basis basis_no bundle answers titles", "date body template despite accepted declared_titles")
        for name in ("superior", "basis", "basis_no", "bundle"):
            require(isinstance(tree[name], str), f"{what}: {name} is no text")
        self.date = day(tree["date"], f"{what}, date") if "date" in tree else None
        require(isinstance(tree["answers"], dict) and isinstance(tree["titles"], dict), f"{what}: answers or titles")
        for answer in tree["answers"].values():
            check_answer(answer, f"{what}, answers")
        for index, title in tree["titles"].items():
            require(number(index, f"{what}, titles") >= 0 and isinstance(title, str), f"{what}: titles")
        self.declared = tree.get("declared_titles", [])
        if "declared_titles" in tree:
            indices = isinstance(self.declared, list) and self.declared and all(type(one) is int and one >= 0 for one in self.declared)
            require(indices and self.declared == sorted(set(self.declared)), f"{what}: declared_titles")
        if "accepted" in tree:
            fields(tree["accepted"], f"{what}, accepted", "index on changes")
        self.body = tree.get("body")
        if "body" in tree:
            body = fields(self.body, f"{what}, body", "index " + BODY_WORDS)
            require(type(body["index"]) is int and body["index"] >= 0, f"{what}, body: index")
            require(all(isinstance(body[name], str) for name in BODY_WORDS.split()), f"{what}, body: no texts")
        self.template = tree.get("template")
        if "template" in tree:
            used = fields(self.template, f"{what}, template", "index reference")
            require(type(used["index"]) is int and used["index"] >= 0 and isinstance(used["reference"], str), f"{what}, template")
        self.despite = tree.get("despite", "")
        require("despite" not in tree or (isinstance(self.despite, str) and self.despite), f"{what}: despite")

    def answer(self, item: str) -> dict:
        return self.tree["answers"].get(item, NO_ANSWER)

    def title(self, index: int) -> str:
        return self.tree["titles"].get(str(index), "")


NO_ANSWER = {"narrative": "", "reason": "", "confirmed": False}


def check_answer(answer, what: str):
    fields(answer, what, "narrative reason confirmed", "override measure numbers evidence not_applicable")
    require(isinstance(answer["confirmed"], bool), f"{what}: confirmed")
    for name in ("narrative", "reason", "not_applicable"):
        require(isinstance(answer.get(name, ""), str), f"{what}: {name}")
    if "override" in answer:
        override = fields(answer["override"], what, "given reason")
        require(override["given"] in RESULTS and isinstance(override["reason"], str), f"{what}: override")
    if "measure" in answer:
        measure = fields(answer["measure"], what, "action owner", "due")
        require(isinstance(measure["action"], str) and isinstance(measure["owner"], str), f"{what}: measure")
        require("due" not in measure or day(measure["due"], what), what)
    if "numbers" in answer:
        numbers = fields(answer["numbers"], what, "done total")
        done, total = number(numbers["done"], what), number(numbers["total"], what)
        require(done <= total and total >= 1, f"{what}: done is above total")
    if "evidence" in answer:
        evidence = fields(answer["evidence"], what, "statement reference files", "dated")
        require(isinstance(evidence["statement"], str) and isinstance(evidence["reference"], str), f"{what}: evidence")
        for one in texts_of(evidence["files"], what):
            digest(one, f"{what}, files")
        require("dated" not in evidence or day(evidence["dated"], what), what)


def names_evidence(answer: dict) -> bool:
    """A statement or a reference that isn't white space only, or a file."""
    evidence = answer.get("evidence")
    return evidence is not None and bool(not blank(evidence["statement"]) or not blank(evidence["reference"]) or evidence["files"])


def answered(kind: str, answer: dict) -> bool:
    if not blank(answer.get("not_applicable", "")):
        return True
    given = {"narrative": not blank(answer["narrative"]), "numbers": "numbers" in answer, "evidence": names_evidence(answer)}
    return given[kind]


# ---------------------------------------------------------------------------------------------------------------------------
# rules.md, Expectation, Needs, Result
# ---------------------------------------------------------------------------------------------------------------------------


@dataclass
class Lack:
    """A need that fails: its kind, and what its sentence names."""

    kind: str
    registers: list[str] = field(default_factory=list)
    months: list[tuple[int, int]] = field(default_factory=list)
    column: str = ""
    words: str = ""
    periods: list[str] | None = None


@dataclass
class Item:
    """An item of the checklist with what was found."""

    tree: dict
    answer: dict
    figures: list[Figure]
    result: str
    lacks: list[Lack]
    gaps: list[str]
    covered_months: int
    asked: bool
    declared: list["Resting"] = field(default_factory=list)

    @property
    def id(self) -> str:
        return self.tree["id"]

    @property
    def cited(self) -> list[Fact]:
        facts = {fact.index: fact for figure in self.figures for fact in figure.cited}
        return [facts[index] for index in sorted(facts)]

    def figure(self, name: str) -> Figure | None:
        return next((figure for figure in self.figures if figure.name == name), None)


@dataclass
class Declaration:
    """What the unit's leader declared of a register, and the months of it that count."""

    index: int
    on: Day
    facts: dict[str, str]
    months: list[tuple[int, int]]
    contradicted: int


@dataclass
class Resting:
    """The months for which something rests on a declaration."""

    by: Declaration
    months: set[tuple[int, int]]


DECLARED_AS = {
    "no": r"[1-9][0-9]{0,8}", "register": REGISTER_ID, "from": r"[12][0-9]{3}-(0[1-9]|1[0-2])",
    "until": r"[12][0-9]{3}-(0[1-9]|1[0-2])", "because": "before-ledger|none-arose|other",
}  # fmt: skip


def month_of(text: str) -> tuple[int, int]:
    return int(text[:4]), int(text[5:])


class Declarations:
    """rules.md, Declarations: since semantics 2 they are read, whatever the checklist asks."""

    def __init__(self, figures: Figures):
        self.ledger, self.unit = figures.ledger, figures.tree.unit
        said = self._read("unit.declared") if figures.semantics != "1" else []
        out = {fact.content.get("no") for fact in self._read("unit.declaration_withdrawn")} if said else set()
        self.standing = [self._declaration(fact) for fact in said if self._is_whole(fact.content) and fact.content["no"] not in out]

    def _read(self, kind: str) -> list[Fact]:
        return sorted(self.ledger.read(self.unit, kind, EARLIEST, Day.max), key=lambda fact: fact.index)

    @staticmethod
    def _is_whole(facts: dict) -> bool:
        forms = all(isinstance(facts.get(name), str) and matches(form, facts[name]) for name, form in DECLARED_AS.items())
        return forms and month_of(facts["from"]) <= month_of(facts["until"])

    def _declaration(self, fact: Fact) -> Declaration:
        """Not beyond the month in which it was recorded, and that one only while the checkpoint's day lies in it."""
        facts, today = fact.content, self.ledger.today
        recorded = self.ledger.zone.day(fact.entry.first.recorded_at)
        running = (recorded.year, recorded.month)
        named = months_between(Day(*month_of(facts["from"]), 1), Day(*month_of(facts["until"]), 1))
        months = [one for one in named if one < running or one == running == (today.year, today.month)]
        spans = [(Day(*one, 1), Day(*one, calendar.monthrange(*one)[1])) for one in months]
        contradicted = sum(self.ledger.entered(self.unit, facts["register"], first, last) for first, last in spans)
        return Declaration(fact.index, fact.happened_on, facts, months, contradicted)

    def of(self, registers: set[str]) -> list[Declaration]:
        return [one for one in self.standing if one.facts["register"] in registers]

    def resting(self, register: str, months) -> list[Resting]:
        """Which of the months are declared for the register, each by the first that isn't contradicted."""
        left, found = set(months), []
        for one in self.of({register}):
            taken = left & set(one.months) if one.contradicted == 0 else set()
            left -= taken
            found += [Resting(one, taken)] if taken else []
        return found


def merged(several: list[Resting]) -> list[Resting]:
    """Each declaration once, by index."""
    by: dict[int, Resting] = {}
    for one in several:
        by.setdefault(one.by.index, Resting(one.by, set())).months.update(one.months)
    return [by[index] for index in sorted(by)]


class Items:
    """Judges the items of a checklist."""

    def __init__(self, checklist: Checklist, figures: Figures, inputs: Inputs):
        self.checklist, self.figures, self.inputs = checklist, figures, inputs
        self.kind = figures.tree.kind()
        asked = [item for item in checklist.items if self._asked(item)]
        rules = [rule for item in asked for rule in item.get("rules", [])] + checklist.annex
        needs = [
            (need, next(rule for rule in item["rules"] if rule["name"] == need["cov"]))
            for item in asked
            for need in item.get("needs", [])
            if "cov" in need
        ]
        figures.plan(rules, needs)
        self.declarations = Declarations(figures)
        self.declared = self.declarations.of({rule["of"] for _, rule in needs} | self._registers_used(asked))
        self.items = [self._judge(item) for item in checklist.items]
        self.annex = [figures.figure(rule) for rule in checklist.annex]

    @staticmethod
    def _registers_used(asked: list[dict]) -> set[str]:
        used = [need["used"] for item in asked for need in item.get("needs", []) if "used" in need]
        return {one for each in used for one in ([each] if isinstance(each, str) else each)}

    def _asked(self, item: dict) -> bool:
        return not item.get("for") or self.kind in item["for"]

    def _judge(self, tree: dict) -> Item:
        answer = self.inputs.answer(tree["id"])
        item = Item(tree, answer, [], "not-applicable", [], [], 0, self._asked(tree))
        if not item.asked:
            return item
        item.figures = self._figures(tree, answer)
        item.lacks, item.covered_months = self._lacks(item)
        item.gaps = [one.get("gap", "") for one in tree.get("expect", []) if not self._holds(one, item, True)]
        item.result = self._result(item)
        in_month = month_within(tree.get("applies", {}).get("end_month", {}), self.figures.end.month)
        concludes = item.result in JUDGED or (item.result == "not-applicable" and in_month)
        if concludes and tree.get("answer", "computed") == "computed":
            item.declared = merged([one for need in tree.get("needs", []) for one in self._resting(need, item)])
        return item

    def _resting(self, need: dict, item: Item) -> list[Resting]:
        """What a need rests on that would fail else."""
        if "zero" in need and not item.figure(need["zero"]).is_zero:
            return []
        if "cov" in need and item.figure(need["cov"]).is_zero:
            return self._declared(item.figure(need["cov"]).rule)
        registers = need.get("used", [])
        registers = [registers] if isinstance(registers, str) else registers
        return [] if any(self._used(one) for one in registers) else self._throughout(registers, item)

    def _declared(self, rule: dict) -> list[Resting]:
        """Of the months that `cov` looks at those without cover that are declared."""
        return self.declarations.resting(rule["of"], self._without_cover(rule, self._months(rule)))

    def _throughout(self, registers: list[str], item: Item) -> list[Resting]:
        """Of each of the registers where each is declared in all months that its rules ask for; else nothing."""
        found = []
        for register in registers:
            rules = [rule for rule in item.tree.get("rules", []) if rule["of"] == register and rule.get("span") != YEAR_BEFORE]
            months = {month for rule in rules or [{"span": "P"}] for month in self._months(rule)}
            resting = self.declarations.resting(register, months)
            if sum(len(one.months) for one in resting) < len(months):
                return []
            found += resting
        return found

    def _figures(self, tree: dict, answer: dict) -> list[Figure]:
        """An answered item has done, total, share before the figures of its rules, and age_days after them."""
        figures = [self.figures.figure(rule) for rule in tree.get("rules", [])]
        kind = tree.get("answer", "computed")
        if kind == "numbers" and "numbers" in answer:
            done, total = (Fraction(answer["numbers"][name]) for name in ("done", "total"))
            share = Figure("share", "ratio", half_up(done / total, 4))
            figures = [Figure("done", "items", done), Figure("total", "items", total), share] + figures
        if kind == "evidence" and "dated" in answer.get("evidence", {}) and answered(kind, answer):
            age = (self.figures.end - Day.fromisoformat(answer["evidence"]["dated"])).days
            figures.append(Figure("age_days", "days", Fraction(max(age, 0))))
        return figures

    def _result(self, item: Item) -> str:
        tree, kind = item.tree, item.tree.get("answer", "computed")
        if kind != "computed":
            if not answered(kind, item.answer):
                return "unanswered"
            if not blank(item.answer.get("not_applicable", "")):
                return "not-applicable"
        applies = tree.get("applies", {}) if kind == "computed" else {}
        if not month_within(applies.get("end_month", {}), self.figures.end.month):
            return "not-applicable"
        if item.lacks:
            return "insufficient-evidence"
        if not all(self._holds(one, item, True) for one in applies.get("if", [])):
            return "not-applicable"
        if not any(not self._holds(one, item, True) for one in tree.get("expect", [])):
            return "met"
        partly = tree.get("partly", [])
        return "partly" if partly and all(self._holds(one, item, True) for one in partly) else "not-met"

    # Expectation

    def _holds(self, expectation: dict, item: Item, outside: bool) -> bool:
        """Where the month is outside `when`, an expectation of a list holds; an alternative of `any` doesn't help."""
        if "any" in expectation:
            return any(self._holds(one, item, False) for one in expectation["any"])
        if not month_within(expectation.get("when", {}).get("end_month", {}), self.figures.end.month):
            return outside
        figure = item.figure(expectation["figure"])
        value, (aim, factor) = figure.value if figure else None, self._aim(expectation["value"], item)
        if not isinstance(value, Fraction) or not isinstance(aim, Fraction):
            return False
        value *= factor
        return {">=": value >= aim, "=": value == aim, "<=": value <= aim}[expectation["op"]]

    def _aim(self, aim, item: Item) -> tuple[Fraction | str | None, int]:
        """The value to compare with, and what the figure is multiplied by first."""
        if isinstance(aim, str):
            return decimal(aim), 1
        if "setting" in aim:
            return decimal(self.figures.settings.text(aim["setting"])), 1
        if "per" in aim:
            months = self.figures.period.months()
            return Fraction(max(1, months // 3) if aim["per"] == "quarter" else self.figures.end.month // 6), 1
        other = item.figure(aim["of"] if "percent" in aim else aim["figure"])
        value = other.value if other else None
        if "percent" not in aim:
            return value, 1
        percent = decimal(aim["percent"])
        return (percent * value if isinstance(value, Fraction) and percent is not None else None), 100

    # Needs

    def _lacks(self, item: Item) -> tuple[list[Lack], int]:
        """The needs that fail, in order, and the largest number of months of the `cov` needs whose figure is 0.

        Of an item that the unit answers no need fails but `evidence`.
        """
        lacks, covered = [], 0
        computed = item.tree.get("answer", "computed") == "computed"
        for need in item.tree.get("needs", []):
            if "zero" in need and not item.figure(need["zero"]).is_zero:
                continue
            if "cov" in need:
                figure = item.figure(need["cov"])
                if figure.is_zero:
                    months = self._months(figure.rule)
                    declared = sum(len(one.months) for one in self._declared(figure.rule))
                    covered = max(covered, len(months) - declared)
                    lacks.append(self._uncovered(figure.rule, months) if computed else None)
            elif computed != ("evidence" in need):
                lacks.append(self._lack(need, item))
        if not computed and names_evidence(item.answer) and "dated" not in item.answer["evidence"] and asks_for_age(item.tree):
            lacks.append(Lack("undated"))
        return [lack for lack in lacks if lack], covered

    def _lack(self, need: dict, item: Item) -> Lack | None:
        kind = next(one for one in ("awaits", "used", "column", "opened", "evidenced", "evidence") if one in need)
        if kind == "awaits":
            return Lack("awaits", words=need["awaits"])
        if kind == "evidence":
            return None if names_evidence(item.answer) else Lack("evidence", words=need["evidence"])
        if kind == "used":
            registers = [need["used"]] if isinstance(need["used"], str) else need["used"]
            is_there = any(self._used(one) for one in registers) or self._throughout(registers, item)
            return None if is_there else Lack("used", registers)
        if kind == "column":
            return self._column(need, item)
        if kind == "evidenced":
            figure = item.figure(need["evidenced"])
            return None if all(one.entry.newest.has_evidence for one in figure.cited) else Lack("evidenced", [figure.rule["of"]])
        return self._unopened(item.figure(need["opened"]).rule)

    def _used(self, register: str) -> bool:
        return self.figures.ledger.entered(self.figures.tree.unit, register, Day.min, Day.max) > 0

    def _column(self, need: dict, item: Item) -> Lack | None:
        name = need["column"]
        figure = item.figure(need["of"]) if "of" in need else item.figures[0]
        has = [fact.present(name) and fact.values(name + "_by") != ["preset"] for fact in figure.selected]
        filled_all = need.get("filled", "any") == "all"
        if (all(has) if filled_all else any(has)) if has else not self._nothing_to_measure(item):
            return None
        return Lack("column all" if filled_all else "column", [figure.rule["of"]], column=name)

    def _nothing_to_measure(self, item: Item) -> bool:
        """Semantics 2: a comparison in `expect`, whatever its `when`, is of a figure whose value is null."""
        nulls = {figure.name for figure in item.figures if figure.value is None}
        return self.figures.semantics != "1" and compares_any(item.tree.get("expect", []), nulls)

    def _months(self, rule: dict) -> list[tuple[int, int]]:
        """The months of a figure's span, as far as begun by the checkpoint's day."""
        first, today = self.figures.first_day(rule), self.figures.ledger.today
        return months_between(first, self.figures.end if today < first else min(self.figures.end, today))

    def _uncovered(self, rule: dict, months: list[tuple[int, int]]) -> Lack | None:
        register = rule["of"]
        filed = self._months_filed(rule) if register in COVERED_BY_RETURNS else set()
        if not self._used(register) and not filed and not self.declarations.resting(register, months):
            return Lack("used", [register])
        declared = {month for one in self._declared(rule) for month in one.months}
        bare = [month for month in self._without_cover(rule, months) if month not in declared]
        return Lack("cov", months=bare) if bare else None

    def _without_cover(self, rule: dict, months: list[tuple[int, int]]) -> list[tuple[int, int]]:
        filed = self._months_filed(rule) if rule["of"] in COVERED_BY_RETURNS else set()
        used = self._used(rule["of"])
        return [month for month in months if month not in filed and not (used and self._entered_in(month))]

    def _months_filed(self, rule: dict) -> set[tuple[int, int]]:
        return {month for month, _ in self._monthly_returns(rule)}

    def _monthly_returns(self, rule: dict) -> list[tuple[tuple[int, int], Fact]]:
        """The monthly returns of the unit that happened in the span, each with its month."""
        first = self.figures.first_day(rule)
        facts = self.figures._read([self.figures.tree.unit], "return.filed")
        inside = [fact for fact in facts if first <= fact.happened_on <= self.figures.end]
        return [((f.happened_on.year, f.happened_on.month), f) for f in inside if f.values("return") == ["monthly"]]

    def _entered_in(self, month: tuple[int, int]) -> bool:
        """Any entry of the unit in that month in any register."""
        return self._entries_in(month) > 0

    def _entries_in(self, month: tuple[int, int]) -> int:
        first = Day(*month, 1)
        last = Day(*month, calendar.monthrange(*month)[1])
        unit, ledger = self.figures.tree.unit, self.figures.ledger
        return sum(ledger.entered(unit, register, first, last) for register in self.figures.registers.by_id)

    def thin_cover(self, rule: dict) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
        """Of the months that `cov` looks at: those that only a nil return covers, and those that a single entry does."""
        returns = self._monthly_returns(rule) if rule["of"] in COVERED_BY_RETURNS else []
        filed = {month for month, _ in returns}
        nil_filed = {month for month, fact in returns if fact.present("nil")}
        used, nil, single = self._used(rule["of"]), [], []
        for month in self._months(rule):
            count = self._entries_in(month) if used else 0
            if count == 0 and month in nil_filed:
                nil.append(month)
            if count == 1 and month not in filed:
                single.append(month)
        return nil, single

    def _unopened(self, rule: dict) -> Lack | None:
        first = self.figures.first_day(rule)
        opened = {"".join(fact.values("period")) for fact in self.figures.opened_periods(rule, first)}
        size = {"monthly": 1, "quarterly": 3, "yearly": 12}.get(rule["return"])
        if size is None:  # another return: by the ones that were opened; none: the report's period
            return None if opened else Lack("opened", periods=[self.figures.period.code])
        missing = [code for code in periods_ending(first, self.figures.end, size, self.figures.ledger.today) if code not in opened]
        return Lack("opened", periods=missing) if missing else None


def asks_for_age(tree: dict) -> bool:
    """Whether `expect` or `partly` asks for age_days."""
    return any(compares_any(tree.get(name, []), {"age_days"}) for name in ("expect", "partly"))


def compares_any(expectations: list[dict], names: set[str]) -> bool:
    """Whether a comparison, within an `any` or not, is of one of these figures."""
    return any(compares_any(one["any"], names) if "any" in one else one["figure"] in names for one in expectations)


def figures_spoken_of(tree: dict) -> set[str]:
    """The figures that an item's sentences or expectations name."""
    phrases = [tree.get(name, []) for name in ("sentence", "sentence_zero", "sentence_not_met", "telling", "problem")]
    clauses = [clause for phrase in phrases for clause in (phrase if isinstance(phrase, list) else [phrase])]
    texts = [clause["text"] if isinstance(clause, dict) else clause for clause in clauses]
    names = {name for text in texts for name, _ in PLACEHOLDER.findall(text)}

    def compared(expectations: list[dict]) -> set[str]:
        return {name for one in expectations for name in (compared(one["any"]) if "any" in one else sides(one))}

    def sides(one: dict) -> set[str]:
        aim = one["value"] if isinstance(one["value"], dict) else {}
        return {one["figure"], aim.get("of" if "percent" in aim else "figure", one["figure"])}

    return names | compared(tree.get("expect", []) + tree.get("partly", []))


def periods_ending(first: Day, end: Day, size: int, today: Day) -> list[str]:
    """Codes of the months, quarters or years that end within these days and before the checkpoint's day."""
    codes = []
    for year, month in months_between(first, end):
        last = Day(year, month, calendar.monthrange(year, month)[1])
        if month % size == 0 and first <= last <= end and last < today:
            codes.append({1: f"{year}-{month:02}", 3: f"{year}-Q{month // 3}", 12: f"{year}"}[size])
    return codes


def prefilled_share(items: list[Item]) -> str:
    """Computed items that are met, partly, not-met or not-applicable ÷ all items, two digits, rounded down."""
    judged = [
        item for item in items
        if item.tree.get("answer", "computed") == "computed" and item.result in ("met", "partly", "not-met", "not-applicable")
    ]  # fmt: skip
    hundredths = len(judged) * 100 // len(items) if items else 0
    return f"{hundredths // 100}.{hundredths % 100:02}"


# ---------------------------------------------------------------------------------------------------------------------------
# report.md, Words, runs, blocks
# ---------------------------------------------------------------------------------------------------------------------------

Words = list  # of runs: a text, or a number with its sources


def words(*parts) -> Words:
    """Joins texts, runs and words: neighbouring texts become one, empty texts and numbers vanish."""
    runs: Words = []
    for part in parts:
        for run in part if isinstance(part, list) else [part]:
            if isinstance(run, dict):
                if run["text"]:
                    runs.append(run)
            elif run and runs and isinstance(runs[-1], str):
                runs[-1] += run
            elif run:
                runs.append(run)
    return runs


def run(figure: str, text: str, cite: list[int]) -> dict:
    return {"figure": figure, "text": text, "cite": [str(index) for index in cite]}


def text_of(value: Words) -> str:
    return "".join(one if isinstance(one, str) else one["text"] for one in value)


def join(mark: str, parts: list[Words]) -> Words:
    """Puts the mark between those that aren't empty."""
    said = [part for part in parts if part]
    return words(*(piece for i, part in enumerate(said) for piece in ((mark, part) if i else (part,))))


@dataclass
class Value:
    """What a placeholder stands for: words, and the number that conditions look at."""

    words: Words
    number: Fraction | None = None

    @property
    def is_zero(self) -> bool:
        return self.number == 0 if self.number is not None else not self.words


NOTHING = Value([])
Scope = dict  # name → Value


def text_scope(**values) -> Scope:
    return {name: value if isinstance(value, Value) else Value(words(value)) for name, value in values.items()}


# ---------------------------------------------------------------------------------------------------------------------------
# report.md, Templates
# ---------------------------------------------------------------------------------------------------------------------------

PLACEHOLDER = re.compile(r"\{([a-z0-9_.]+)(\??)\}")
BRACKETS = re.compile(r"（[^（）]*）")


def has_gap(text: str, scope: Scope) -> bool:
    """Whether a placeholder in it has no value."""

    def gap(name: str, unless_zero: str) -> bool:
        value = scope.get(name, NOTHING)
        return not value.words or bool(unless_zero and text_of(value.words) in ("0", "0%"))

    return any(gap(*found) for found in PLACEHOLDER.findall(text))


def fill(template: str, scope: Scope) -> Words:
    text = BRACKETS.sub(lambda found: "" if has_gap(found[0], scope) else found[0], template)
    *sentences, rest = text.split("。")
    said = [(fill_sentence(one, scope), "。") for one in sentences] + [(fill_sentence(rest, scope), "")]
    return words(*(piece for sentence, stop in said if sentence for piece in (sentence, stop)))


def fill_sentence(sentence: str, scope: Scope) -> Words:
    said: list[Words] = []
    for clause in clauses_of(sentence):
        if has_gap(clause, scope):
            continue
        if not said and clause[:1] in ("，", "；"):
            clause = clause[1:]
        filled = fill_clause(clause, scope)
        if filled:
            said.append(filled)
    return words(*said)


def fill_clause(clause: str, scope: Scope) -> Words:
    parts, at = [], 0
    for found in PLACEHOLDER.finditer(clause):
        parts += [clause[at : found.start()], scope[found[1]].words]
        at = found.end()
    return words(*parts, clause[at:])


def clauses_of(sentence: str) -> list[str]:
    """A clause begins at the beginning, before each ， and ； outside brackets, and after a （ that no ） follows, which is left out."""
    clauses, begin, at, last_close = [], 0, 0, sentence.rfind("）")
    while at < len(sentence):
        sign = sentence[at]
        if sign == "（" and at < last_close:
            at = sentence.find("）", at)
        elif sign in "（，；":
            clauses.append(sentence[begin:at])
            begin = at + 1 if sign == "（" else at
        at += 1
    return clauses + [sentence[begin:]]


CONDITION_KEYS = "zero nonzero any equal unequal same different result items when"


def check_phrase(phrase, what: str):
    if isinstance(phrase, str):
        return
    require(isinstance(phrase, list), f"{what}: no phrase")
    for clause in phrase:
        if isinstance(clause, str):
            continue
        fields(clause, what, "text", CONDITION_KEYS)
        require(isinstance(clause["text"], str), f"{what}: a clause without text")
        for name in ("zero", "nonzero", "any", "equal", "unequal", "same", "different"):
            texts_of(clause.get(name, []), f"{what}, {name}")
        require("result" not in clause or set(texts_of(clause["result"], what)) <= set(RESULTS), f"{what}: result")
        items = fields(clause.get("items", {}), f"{what}, items", "", "any all none are")
        require("items" not in clause or len(items.keys() - {"are"}) == 1, f"{what}: items")
        for one in items.values():
            texts_of(one, f"{what}, items")
        check_months(fields(clause.get("when", {}), what, "", "end_month").get("end_month", {}), what)


@dataclass
class Said:
    """In whose scope a phrase stands, and what its conditions look at."""

    scope: Scope
    results: dict[str, str]
    month: int
    comma: str
    result: str | None = None

    def clauses(self, phrase) -> list[dict]:
        """The clauses that are said."""
        all_of = [phrase] if isinstance(phrase, str) else phrase
        return [one for one in ({"text": c} if isinstance(c, str) else c for c in all_of) if self._holds(one)]

    def _holds(self, clause: dict) -> bool:
        def zero(name: str) -> bool:
            return self.scope.get(name, NOTHING).is_zero

        if any(not zero(name) for name in clause.get("zero", [])) or any(zero(name) for name in clause.get("nonzero", [])):
            return False
        if clause.get("any") and all(zero(name) for name in clause["any"]):
            return False
        numbers = [self.scope.get(name, NOTHING).number for name in clause.get("equal", [])]
        if any(one is None or one != numbers[0] for one in numbers):
            return False
        others = [self.scope.get(name, NOTHING).number for name in clause.get("unequal", [])]
        if others and (None in others or len(set(others)) == 1):
            return False
        for name in ("same", "different"):
            said = [text_of(self.scope.get(one, NOTHING).words) for one in clause.get(name, [])]
            if said and ("" in said or (len(set(said)) == 1) != (name == "same")):
                return False
        if "result" in clause and self.result not in clause["result"]:
            return False
        if "items" in clause and not self._items(clause["items"]):
            return False
        return month_within(clause.get("when", {}).get("end_month", {}), self.month)

    def _items(self, items: dict) -> bool:
        are = items.get("are", ["met"])
        ((how, ids),) = ((name, ids) for name, ids in items.items() if name != "are")
        fits = [self.results.get(one) in are for one in ids]
        return {"any": any(fits), "all": all(fits), "none": not any(fits)}[how]

    def template(self, clauses: list[dict]) -> str:
        text = ""
        for i, clause in enumerate(clauses):
            text += (self.comma if i and not clause["text"].startswith(("，", "；", "、", "（")) else "") + clause["text"]
        return text

    def say(self, phrase) -> Words:
        return fill(self.template(self.clauses(phrase)), self.scope)


# ---------------------------------------------------------------------------------------------------------------------------
# report.md, Numbers, days, typed words
# ---------------------------------------------------------------------------------------------------------------------------

HAN = (
    "\u2e80-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5\u3005\u3007\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufa6d\ufa70-\ufad9"
    "\U00016fe2\U00016fe3\U00016ff0\U00016ff1\U00020000-\U0002a6df\U0002a700-\U0002b739\U0002b740-\U0002b81d\U0002b820-\U0002cea1"
    "\U0002ceb0-\U0002ebe0\U0002ebf0-\U0002ee5d\U0002f800-\U0002fa1d\U00030000-\U0003134a\U00031350-\U000323af"
)
BLANK = "\t\n\x0b\x0c\r "
LINE_ENDS = "\n\x0b\x0c\r\x85\u2028\u2029"
BLANKS_AND_LINE_ENDS = re.compile(f"[{BLANK}{LINE_ENDS}]+")
BLANKS = re.compile(f"[{BLANK}]+")
CLOSE = re.compile(f"[{HAN}，。；：、（）“”《》]")


def fitted(text: str) -> str:
    """Typed words, made to stand in a sentence."""

    def without_line_ends(found: re.Match) -> str:
        return "" if any(one in LINE_ENDS for one in found[0]) else found[0]

    def without_blanks_at_han(found: re.Match) -> str:
        around = found.string[found.start() - 1 : found.start()] + found.string[found.end() : found.end() + 1]
        return "" if CLOSE.search(around) else found[0]

    text = BLANKS_AND_LINE_ENDS.sub(without_line_ends, text.strip(WHITE))
    return BLANKS.sub(without_blanks_at_han, text).rstrip("，。；：、,.;:" + BLANK)


def figure_text(value: Fraction | str | None, unit: str) -> str:
    if value is None or isinstance(value, str):
        return value or ""
    return plain(half_up(value * 100, 1)) + "%" if unit == "ratio" else plain(value)


def without_marks(text: str) -> str:
    """Without outer 《》."""
    return text[1:-1] if text.startswith("《") and text.find("》") == len(text) - 1 else text


class Phrases:
    """The common phrases: `texts` of the bundle, or texts-1.json."""

    def __init__(self, tree: dict):
        self.tree = check_texts(tree)
        self.word = tree["words"]

    def __getitem__(self, path: str):
        value = self.tree
        for name in path.split("/"):
            require(isinstance(value, dict) and name in value, f"texts: {path} is missing")
            value = value[name]
        return value

    def date(self, date: Day) -> str:
        return self._dated("date", date)

    def short_day(self, date: Day, year: int) -> str:
        return self._dated("day" if date.year == year else "date", date)

    def month(self, month: tuple[int, int]) -> str:
        return self._dated("month", Day(*month, 1))

    def _dated(self, name: str, date: Day) -> str:
        scope = text_scope(y=str(date.year), m=str(date.month), d=str(date.day))
        return text_of(fill(self["words/" + name], scope))

    def months(self, months: list[tuple[int, int]]) -> str:
        """Each run of consecutive months is one part."""
        runs: list[list[tuple[int, int]]] = []
        for month in months:
            follows = runs and runs[-1][-1][0] * 12 + runs[-1][-1][1] + 1 == month[0] * 12 + month[1]
            runs[-1].append(month) if follows else runs.append([month])
        return self.word["list"].join(self._run(one) for one in runs)

    def periods(self, codes: list[str]) -> str:
        """Runs of months, other periods by their names; a code that is none stands as it is."""
        if all(matches("[12][0-9]{3}-(0[1-9]|1[0-2])", code) for code in codes):
            return self.months([month_of(code) for code in codes])
        return self.word["list"].join(period_text(parse_period(code)) if matches(PERIOD_CODE, code) else code for code in codes)

    def _run(self, months: list[tuple[int, int]]) -> str:
        if len(months) == 1:
            return self.month(months[0])
        scope = text_scope(first=self.month(months[0]), last=self.month(months[-1]))
        return text_of(fill(self.word["month_range"], scope))

    def ordinal(self, n: int) -> str:
        digits, ten = self.word["digits"], self.word["ten"]
        if n >= 100:
            return str(n)
        if n < 10:
            return digits[n]
        return (digits[n // 10] if n >= 20 else "") + ten + (digits[n % 10] if n % 10 else "")


def period_text(period: Period) -> str:
    year, _, part = period.code.partition("-")
    if part[:1] == "H":
        return year + "年" + ("上半年" if part == "H1" else "下半年")
    if part[:1] == "Q":
        return f"{year}年第{'一二三四'[int(part[1]) - 1]}季度"
    return f"{year}年{int(part)}月" if part else year + "年"


TEXT_PHRASES = (
    "title addressee lead_ordered lead_own lead_source lead_pending lead_result lead_items lead_narrative closing_gaps closing_none "
    "closing_insufficient end note_sealed note_bundle note_checkpoint note_how"
).split()


# Not in texts-1.json: nothing of /1 says them. The last three are not in texts@2 either, nor are the groups `lacks` and `units`.
LATER_PHRASES = ("lead_initial", "lead_told", "note_titles", "note_older_checklist", "note_early_rule", "draft", "despite", "lead_total")


def check_texts(tree) -> dict:
    what = "texts"
    groups = "sources results variants draws drift words annexes cells narrative"
    fields(tree, what, "id version " + " ".join(TEXT_PHRASES) + " " + groups, " ".join(LATER_PHRASES) + " rule_names disclosed lacks units")
    require(tree["id"] == "texts" and isinstance(tree["version"], str), "texts: another document")
    for name in [*TEXT_PHRASES, *LATER_PHRASES]:
        check_phrase(tree.get(name, ""), f"texts, {name}")
    for group in ("sources", "results", "draws", "drift", "words", "cells", "lacks", "units"):
        said = tree.get(group, {})
        require(isinstance(said, dict) and all(isinstance(one, str) for one in said.values()), f"texts: {group}")
    require(isinstance(tree["variants"], dict) and isinstance(tree["annexes"], list), "texts: variants or annexes")
    require(len(tree["words"].get("digits", "")) == 10, "texts: digits")
    for phrase in tree["variants"].values():
        check_phrase(phrase, "texts, variants")
    return tree


# ---------------------------------------------------------------------------------------------------------------------------
# report.md, What is said of an item
# ---------------------------------------------------------------------------------------------------------------------------

JUDGED = ("met", "partly", "not-met")
GAPS = ("partly", "not-met")
ITEM_SETTINGS = ("limit.claim", "limit.idle", "limit.pi_request", "limit.question")


class Composer:
    """What is said of the items of one report."""

    def __init__(self, found: Items, phrases: Phrases, template: Template | None = None):
        """`template`: by which the report goes; examples stay those of the checklist or the texts."""
        self.found, self.phrases, self.template = found, phrases, template
        self.figures, self.inputs = found.figures, found.inputs
        self.ledger, self.tree = found.figures.ledger, found.figures.tree
        self.period = found.figures.period
        self.narrative = check_narrative(found.checklist.narrative or phrases["narrative"])
        self.parts = template.parts if template and template.parts is not None else self.narrative["parts"]
        self.results = {item.id: item.result for item in found.items}
        self.scopes = {item.id: self._scope(item) for item in found.items}
        self.composed = {item.id: self._composed(item) for item in found.items}

    def local_day(self, time: datetime.datetime) -> Day:
        return self.ledger.zone.day(time)

    def said(self, scope: Scope, item: Item | None = None) -> Said:
        result = item.result if item else None
        return Said(scope, self.results, self.period.end.month, self.phrases.word["comma"], result)

    def phrase(self, path: str, **values) -> Words:
        return self.said(text_scope(**values)).say(self.phrases[path])

    # The item's scope

    def _scope(self, item: Item) -> Scope:
        """Names of the item: examples lose to `unmet` and figures, these to months, narrative and the settings."""
        scope = {one["name"]: Value(self._example(one, item)) for one in self.narrative["examples"] if one["item"] == item.id}
        scope["unmet"] = Value(words(self._partly_reason(item) if item.result in GAPS else ""))
        for figure in item.figures:
            text = without_marks(figure_text(figure.value, figure.unit))
            number_of = figure.value if isinstance(figure.value, Fraction) else None
            scope[figure.name] = Value(words(run(f"{item.id}/{figure.name}", text, figure.entries)), number_of)
        for name in ITEM_SETTINGS:
            scope[name] = Value(words(self.figures.settings.text(name) or ""))
        months = item.covered_months
        scope["months"] = Value(words(run(f"{item.id}/covered_months", str(months), [])), Fraction(months))
        scope["narrative"] = Value(words(fitted(item.answer["narrative"])))
        return scope

    # Composed words, remarks

    def _sentence(self, item: Item):
        tree = item.tree
        if "sentence_zero" in tree and item.figures and item.figures[0].is_zero:
            return tree["sentence_zero"]
        if "sentence_not_met" in tree and item.result == "not-met":
            return tree["sentence_not_met"]
        return tree.get("sentence", [])

    def _composed(self, item: Item) -> tuple[Words, bool]:
        """The composed words, and whether they say within what months there is cover."""
        said = self.said(self.scopes[item.id], item)
        clauses = said.clauses(self._sentence(item))
        within = self._covered_within(item, clauses)
        if within:
            more = self.phrases["variants/covered_within"]
            clauses = [one | {"text": one["text"] + more} if one == within else one for one in clauses]
        return fill(said.template(clauses), said.scope), within is not None

    def _covered_within(self, item: Item, clauses: list[dict]) -> dict | None:
        """The first clause, the last one excepted, whose `zero` names a figure that a need `cov` names."""
        if item.covered_months == 0:
            return None
        covered = {need["cov"] for need in item.tree.get("needs", []) if "cov" in need}
        return next((one for one in clauses[:-1] if covered & set(one.get("zero", []))), None)

    def _remarks(self, item: Item, covered: bool = True) -> Words:
        late = self.figures.late(item.cited)
        remarks = []
        if late:
            indexes = [fact.index for fact in late]
            days = max(self.figures.days_late(fact.entry) for fact in late)
            values = {"late": run(f"{item.id}/late", str(len(late)), indexes), "late_days": run(f"{item.id}/late_days", str(days), indexes)}
            remarks.append(self.phrase("variants/late", **values))
        if covered and item.covered_months and not self.composed[item.id][1]:
            remarks.append(self.said(self.scopes[item.id], item).say(self.phrases["variants/covered"]))
        remarks.append(self._declared(item))
        for mark in MARKS:
            count = max((figure.marks.get(mark, 0) for figure in item.figures), default=0)
            if count:
                name = mark + "_confirmed" if mark == "by_title" and item.answer["confirmed"] else mark
                remarks.append(self.phrase("variants/" + name, n=run(f"{item.id}/{mark}", str(count), [])))
        return self._in_brackets(join(self.phrases.word["also"], remarks))

    def _in_brackets(self, said: Words) -> Words:
        return words(self.phrases.word["open_bracket"], said, self.phrases.word["close_bracket"]) if said else []

    def _declared(self, item: Item) -> Words:
        """What the item rests on as the unit's leader declared it."""
        said = []
        for one in item.declared:
            months, facts = self.phrases.months(sorted(one.months)), one.by.facts
            said.append(self.phrase("variants/declared_" + facts["because"], months=months, sheet=self.sheet(facts["register"])))
        return join(self.phrases.word["also"], said)

    def sentence_and_declared(self, item: Item) -> Words:
        return words(self.sentence(item), self._in_brackets(self._declared(item)))

    # Judged, bare, full, factual, problem words

    def sentence(self, item: Item) -> Words:
        return self.composed[item.id][0]

    def _with_remarks(self, item: Item) -> Words:
        return words(self.sentence(item) or self.phrases["results/" + item.result], self._remarks(item))

    def expectation(self, item: Item) -> str:
        return text_of(fill(item.tree.get("expectation", ""), self.scopes[item.id]))

    def judged(self, item: Item) -> Words:
        if item.result == "met":
            return self.phrase("variants/met", sentence=self._with_remarks(item))
        if item.result == "partly":
            return self.phrase("variants/partly", sentence=self._with_remarks(item), partly_reason=self._partly_reason(item), unsaid=self._unsaid(item))
        if item.result == "not-met":
            said = self.phrase("variants/not_met", sentence=self._with_remarks(item), expectation=self.expectation(item), unsaid=self._unsaid(item))
            reason = fitted(item.answer["reason"])
            return words(said, self.phrase("variants/reason", reason=reason) if reason else self.phrase("variants/no_reason"))
        if item.result == "insufficient-evidence":
            return words(self.phrase("variants/insufficient", missing=self.missing(item)), self.phrase("variants/no_conclusion"))
        if item.result == "not-applicable":
            return self.phrase("variants/not_applicable", reason=self._not_applicable(item))
        return self.phrase("variants/unanswered")

    def _partly_reason(self, item: Item) -> str:
        return self.phrases.word["comma"].join(gap for gap in item.gaps if gap)

    def _unsaid(self, item: Item) -> str:
        """The gaps that the sentence doesn't name already."""
        said = text_of(self.sentence(item)) or self.phrases["results/" + item.result]
        return self.phrases.word["comma"].join(gap for gap in item.gaps if gap and gap not in said)

    def _not_applicable(self, item: Item) -> Words:
        """`applies.reason`, or the answer's, fitted; where the kind isn't asked or there is no reason, `not_asked`."""
        if item.asked and item.tree.get("answer", "computed") != "computed" and not blank(item.answer.get("not_applicable", "")):
            return words(fitted(item.answer["not_applicable"]))
        reason = item.tree.get("applies", {}).get("reason", "") if item.asked else ""
        return words(words(reason) or self.phrase("variants/not_asked"), self._in_brackets(self._declared(item)))

    def bare(self, item: Item) -> str:
        if item.result in JUDGED:
            return text_of(self.sentence_and_declared(item))
        return text_of(self.judged(item)).removesuffix("。")

    def full(self, item: Item) -> Words:
        return words(self.judged(item), self._evidence(item), self._own_words(item), self._override(item))

    def _evidence(self, item: Item) -> Words:
        if not names_evidence(item.answer) or item.result == "not-applicable":
            return []
        evidence = item.answer["evidence"]
        count = len(evidence["files"])
        files = run(f"{item.id}/files", str(count), []) if count else ""
        dated = self.phrases.date(Day.fromisoformat(evidence["dated"])) if "dated" in evidence else ""
        values = {"reference": fitted(evidence["reference"]), "statement": fitted(evidence["statement"]), "files": files, "dated": dated}
        return self.phrase("variants/evidence", **values)

    def _own_words(self, item: Item) -> Words:
        """Unless they are empty or the text of any clause of `sentence` holds {narrative}."""
        sentence = item.tree.get("sentence", [])
        texts = [sentence] if isinstance(sentence, str) else [one if isinstance(one, str) else one["text"] for one in sentence]
        narrative = fitted(item.answer["narrative"])
        if not narrative or any("{narrative}" in one for one in texts):
            return []
        return self.phrase("variants/narrative", narrative=narrative)

    def _override(self, item: Item) -> Words:
        if "override" not in item.answer:
            return []
        override = item.answer["override"]
        given, computed = self.phrases["results/" + override["given"]], self.phrases["results/" + item.result]
        return self.phrase("variants/override", given=given, computed=computed, reason=fitted(override["reason"]))

    def factual(self, item: Item) -> Words:
        if item.result in JUDGED:
            return words(self._told(item), self._own_words(item))
        return words(self._not_applicable(item), "。") if item.result == "not-applicable" else []

    def _told(self, item: Item) -> Words:
        """In the narrative's own words where it has any: where these are empty, nothing."""
        if not item.tree.get("telling"):
            return self.phrase("variants/met", sentence=self._with_remarks(item))
        telling = self.said(self.scopes[item.id], item).say(item.tree["telling"])
        return self.phrase("variants/met", sentence=words(telling, self._remarks(item, covered=False))) if telling else []

    def problem(self, item: Item) -> Words:
        said = self.judged(item)
        if item.result == "insufficient-evidence":
            values = {"question": item.tree["question"], "missing": self.missing(item)}
            said = words(self.phrase("variants/problem_insufficient", **values), self.phrase("variants/no_conclusion"))
        return words(said, self._override(item))

    def trouble(self, item: Item) -> Words:
        """What is wrong with an item partly or not met, in the checklist's words or in those composed."""
        if item.result not in GAPS:
            return []
        said = self.said(self.scopes[item.id], item).say(item.tree.get("problem", ""))
        if not said and item.result == "partly":
            said = words(self._partly_reason(item))
        return said or self.sentence(item) or words(self.phrases["results/" + item.result])

    def measure(self, item: Item) -> tuple[str, str, str]:
        """Action, owner, due."""
        given = item.answer.get("measure", {"action": "", "owner": ""})
        due = self.phrases.date(Day.fromisoformat(given["due"])) if "due" in given else ""
        return fitted(given["action"]) or item.tree.get("action", ""), fitted(given["owner"]), due

    # Missing

    def missing(self, item: Item) -> str:
        if item.result != "insufficient-evidence":
            return ""
        said = dict.fromkeys(text_of(self._missing(lack)) for lack in item.lacks)
        return self.phrases.word["also"].join(one for one in said if one)

    def sheet(self, source: str) -> str:
        return self.figures.registers.sheet(source) or self.phrases["sources"].get(source, source)

    def _missing(self, lack: Lack) -> Words:
        sheets = self.phrases.word["list"].join(self.sheet(one) for one in lack.registers)
        if lack.kind == "awaits":
            return words(lack.words)
        if lack.kind == "cov":
            return self.phrase("variants/uncovered", months=self.phrases.months(lack.months))
        if lack.kind == "used":
            return self.phrase("variants/never_used" + ("_any" if len(lack.registers) > 1 else ""), sheets=sheets)
        if lack.kind in ("column", "column all"):
            column = self.figures.registers.column(lack.registers[0], lack.column)
            name = "empty_column" if lack.kind == "column" else "incomplete_column"
            return self.phrase("variants/" + name, sheet=sheets, column=column)
        if lack.kind == "evidenced":
            return self.phrase("variants/unevidenced", sheet=sheets)
        if lack.kind == "opened":
            named = self.phrases.periods(lack.periods)
            return self.phrase("variants/unopened", periods=self.phrases.word["list"].join(lack.periods), named=named)
        return self.phrase("variants/undated") if lack.kind == "undated" else self.phrase("variants/unproven", what=lack.words)

    # Examples

    def _example(self, example: dict, item: Item) -> Words:
        counted = self._counted(example, item)
        headlined = example.get("headlined", False) not in (False, "false")
        facts = [fact for fact in counted if not headlined or not blank(self.inputs.title(fact.index))]
        if "up_to" in example and len(facts) > int(example["up_to"]):
            return []
        most = int(example.get("most", len(facts)))
        taken = self._ordered(example.get("order", "earliest"), facts, most)
        said = join(example.get("between", self.phrases.word["list"]), [self._one_example(example, item, fact) for fact in taken])
        left_out = len(counted) > len(taken) if "rest" in example else len(facts) > most
        after = example["rest"] if "rest" in example else example.get("more", "")
        return words(example.get("part", ""), said, after) if said and left_out else said

    def _counted(self, example: dict, item: Item) -> list[Fact]:
        figure = item.figure(example["rule"]) if "rule" in example else None
        facts = item.cited if "rule" not in example else (figure.cited if figure else [])
        return [fact for fact in facts if fact.entry.source == example["of"]]

    def _ordered(self, order: str, facts: list[Fact], most: int) -> list[Fact]:
        earliest = sorted(facts, key=lambda fact: (fact.happened_on, fact.index))
        if order == "earliest":
            return earliest[:most]
        if order == "newest":
            return earliest[::-1][:most]
        quarters: dict[tuple[int, int], list[Fact]] = {}
        for fact in sorted(earliest, key=lambda fact: not fact.entry.newest.has_evidence):
            quarters.setdefault((fact.happened_on.year, (fact.happened_on.month - 1) // 3), []).append(fact)
        turns = [(i, quarter, fact) for quarter, found in quarters.items() for i, fact in enumerate(found)]
        best = [fact for _, _, fact in sorted(turns, key=lambda turn: turn[:2])][:most]
        return sorted(best, key=lambda fact: (fact.happened_on, fact.index))

    def _one_example(self, example: dict, item: Item, fact: Fact) -> Words:
        scope = {name: Value(self._example_value(value, item, fact)) for name, value in example["values"].items()}
        return fill(example["each"], scope)

    def _example_value(self, value: dict, item: Item, fact: Fact) -> Words:
        listed = self.phrases.word["list"].join
        if "headline" in value:
            return words(run(f"{item.id}/{value['headline']}", fitted(self.inputs.title(fact.index)), [fact.index]))
        if "word" in value:
            return words(listed(value["words"][one] for one in fact.values(value["word"]) if one in value["words"]))
        if "value" in value:
            return words(run(f"{item.id}/{value['value']}", listed(fact.values(value["value"])), [fact.index]))
        if "days" in value:
            days = [fact.day(name) for name in value["days"]]
            text = str((days[1] - days[0]).days) if all(days) else ""
            return words(run(f"{item.id}/days", text, [fact.index]))
        name = value["date"] if "date" in value else value["day"]
        date = fact.day(name)
        if date is not None and "same" in value and fact.day(value["same"]) == date:
            return words(run(f"{item.id}/{name}", value["word_same"], [fact.index]))
        said = "" if date is None else self.phrases.date(date) if "date" in value else self.phrases.short_day(date, self.period.end.year)
        return words(run(f"{item.id}/{name}", said, [fact.index]))


def check_narrative(narrative) -> dict:
    fields(narrative, "narrative", "parts", "examples")
    parts, examples = narrative["parts"], narrative.get("examples", [])
    require(isinstance(parts, list) and isinstance(examples, list), "narrative: parts or examples are no list")
    for part in parts:
        fields(part, "narrative, part", "heading level", "say unless_empty")
        require(isinstance(part["heading"], str) and part["level"] in ("1", "2"), "narrative: heading or level")
        require(isinstance(part.get("say", []), list), "narrative: say is no list")
        for step in part.get("say", []):
            check_step(step)
    for one in examples:
        check_example(one)
    return {"parts": parts, "examples": examples}


def check_step(step):
    kind = next((one for one in ("words", "items", "list") if isinstance(step, dict) and one in step), None)
    require(kind, "narrative: an unknown step")
    what = f"narrative, {kind}"
    if kind == "words":
        fields(step, what, "words", "item if tied")
        check_phrase(step["words"], what)
    elif kind == "items":
        fields(step, what, "items", "rest")
        require(isinstance(step["items"], list), f"{what}: no list")
        for one in step["items"]:
            if not isinstance(one, str):
                fields(one, what, "item", "before paragraph after")
                check_phrase(one.get("after", ""), what)
                require(isinstance(one["item"], str) and isinstance(one.get("before", ""), str), what)
    else:
        fields(step, what, "list each")
        check_phrase(step["each"], what)
        require(isinstance(step["list"], list), f"{what}: no list")
        for group in step["list"]:
            fields(group, what, "of", "first")
            texts_of(group["of"], what)
            texts_of(group.get("first", []), what)


def check_example(one):
    what = "narrative, example"
    fields(one, what, "item name of each values", "rule headlined order most up_to between more rest part")
    for name in ("item", "name", "of", "each", "rule", "between", "more", "rest", "part"):
        require(isinstance(one.get(name, ""), str), f"{what}: {name}")
    require("more" not in one or "rest" not in one, f"{what}: more and rest")
    require(one.get("order", "earliest") in ("earliest", "newest", "quarters"), f"{what}: order")
    for name in ("most", "up_to"):
        require(name not in one or number(one[name], what) >= 0, f"{what}: {name}")
    require(isinstance(one["values"], dict), f"{what}: values")
    for value in one["values"].values():
        kind = next((k for k in ("headline", "date", "day", "value", "word", "days") if isinstance(value, dict) and k in value), None)
        require(kind, f"{what}: an unknown value")
        fields(value, what, kind, "words" if kind == "word" else "same word_same" if kind in ("date", "day") else "")
        require(("same" in value) == ("word_same" in value), f"{what}: same")
        require(all(isinstance(value.get(name, ""), str) for name in ("same", "word_same")), f"{what}: same")
        require(kind != "days" or len(texts_of(value["days"], what)) == 2, f"{what}: days")
        require(kind != "word" or isinstance(value.get("words"), dict), f"{what}: words")


# ---------------------------------------------------------------------------------------------------------------------------
# template.md: a unit's own words around what is computed
# ---------------------------------------------------------------------------------------------------------------------------

OWN_MARKS = "，。；：、？！（）“”‘’《》〈〉〔〕【】—…·"
NUMERALS = "一二三四五六七八九十百千万亿零两半几廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟弌弍弎弐壱萬億兆両兩亖卄皕俩仨"
FIXED_WORDS = sorted((
    "一把手 一般 一并 一定 一方面 一岗双责 一贯 一旦 一经 一律 一盘棋 一票否决 一如既往 一体化 一体推进 一网统管 一网通办 一系列 一线 一些 一以贯之 一站式 一直 一致 一心一意 一抓到底 一视同仁 一事一议 一手抓 "
    "进一步 下一步 下一阶段 统一安排 统一部署 统一管理 统一口径 统一领导 统一思想 统一要求 统一指挥 唯一性 第一时间 第一书记 第一责任 "
    "两办 两个确立 两个维护 两会 两微一端 两学一做 三重一大 三会一课 三农 三审三校 三同步 三定 四个全面 四个意识 四个自信 四风 四不两直 八项规定 五位一体 "
    "二十大 二十届 三中全会 四中全会 五中全会 六中全会 七中全会 “十四五” “十五五” 十四五规划 十五五规划 百年 百姓 千方百计 千家万户 万众一心 万无一失 万物互联 "
    "零报告 零容忍 零距离 上半年 下半年 几乎 队伍 陆续 大陆 收拾 预兆 征兆 大肆 "
).split(), key=len, reverse=True)  # fmt: skip
HEADING_ORDINAL = re.compile("^([一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)")
SENTENCE_ORDINAL = re.compile("(?:^|(?<=[，。；：]))([一二三四五六七八九十]是)")
OWN_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
OWN_WORDS = set("body checklist from full period self to unit work".split())
OWN_PHRASES: dict[str, tuple[set[str], set[str]]] = {
    "title": ({"body", "period", "work"}, {"body", "period"}),
    "lead_ordered": ({"basis", "basis_no", "from", "self", "to", "work"}, {"basis", "from", "to"}),
    "lead_own": ({"from", "self", "to", "work"}, {"from", "to"}),
    "lead_items": (set(), set()), "lead_narrative": (set(), set()), "closing_none": (set(), set()), "end": (set(), set()),
    "closing_gaps": ({"gaps", "self"}, {"gaps"}), "opening": (OWN_WORDS, set()), "closing": (OWN_WORDS, set()),
}  # fmt: skip
AFTER_BEFORE = "，。；："


def check_own(text: str, where: str, may: set[str], must: set[str] = set(), heading: bool = False):
    """An own sentence: of common characters and marks, and without a figure."""
    names = set(OWN_PLACEHOLDER.findall(text))
    plain = OWN_PLACEHOLDER.sub(" ", text)
    require(any("\u4e00" <= sign <= "\u9fff" for sign in plain), f"{where}: no words")
    require(len(text) <= (40 if heading else 500), f"{where}: too long")
    for sign in OWN_PLACEHOLDER.sub("", text):
        require("\u4e00" <= sign <= "\u9fff" or sign in OWN_MARKS, f"{where}: {sign!r} may not stand in an own sentence")
    require(names <= may, f"{where}: a placeholder that may not stand here")
    require(must <= names, f"{where}: a placeholder is missing")
    ordinals = {i for found in (HEADING_ORDINAL if heading else SENTENCE_ORDINAL).finditer(plain) for i in range(*found.span(1))}
    at = 0
    while at < len(plain):
        word = "" if at in ordinals else next((one for one in FIXED_WORDS if plain.startswith(one, at)), "")
        require(at in ordinals or word or plain[at] not in NUMERALS, f"{where}: {plain[at : at + 3]!r} states a quantity")
        at += len(word) or 1


def shortest(tree: dict, drop: dict) -> dict:
    """Without the keys that say what would hold without them."""
    return {name: value for name, value in tree.items() if name not in drop or value != drop[name] or type(value) is not type(drop[name])}


def shortest_phrase(phrase):
    clauses = [shortest_clause(one) for one in ([phrase] if isinstance(phrase, str) else phrase)]
    return clauses[0] if len(clauses) == 1 and isinstance(clauses[0], str) else clauses


def shortest_clause(clause):
    if isinstance(clause, str):
        return clause
    said = shortest(clause, {name: [] for name in ("zero", "nonzero", "any", "equal", "unequal", "same", "different", "result")})
    if "items" in said:
        said["items"] = shortest(said["items"], {"are": ["met"]})
    if "when" in said:
        months = shortest(said.pop("when")["end_month"], {"gte": "1", "lte": "12"})
        said |= {"when": {"end_month": months}} if months else {}
    return said["text"] if said.keys() == {"text"} else said


def shortest_step(step: dict) -> dict:
    if "words" in step:
        return shortest(step, {"if": [], "tied": False}) | {"words": shortest_phrase(step["words"])}
    if "items" in step:
        return shortest(step, {"rest": False}) | {"items": [shortest_entry(one) for one in step["items"]]}
    return {"list": [shortest(one, {"first": []}) for one in step["list"]], "each": shortest_phrase(step["each"])}


def shortest_entry(entry):
    if isinstance(entry, str):
        return entry
    said = shortest(entry, {"before": "", "paragraph": False})
    if "after" in said:
        said["after"] = shortest_phrase(said["after"])
    return said["item"] if said.keys() == {"item"} else said


def steps_of(parts: list[dict], kind: str) -> list[dict]:
    """All of one kind, in the shortest form."""
    return [shortest_step(step) for part in parts for step in part.get("say", []) if kind in step]


def entries_in(parts: list[dict]) -> list[dict]:
    return [{"item": one} if isinstance(one, str) else one for step in steps_of(parts, "items") for one in step["items"]]


class Template:
    """The document of a template, in the shortest form and with sentences of its own that state no figure."""

    def __init__(self, data: bytes):
        what = "template.json"
        require(len(data) <= 65536, f"{what}: larger than 65,536 bytes")
        self.tree = fields(parse_canonical(data, what), what, "id version unit", "checklist narrative list " + " ".join(OWN_PHRASES))
        for name, form in (("id", r"[a-z][a-z0-9-]{0,30}"), ("version", REGISTER_VERSION), ("unit", r"[0-9]{2,12}")):
            require(matches(form, self.tree[name]), f"{what}: {name}")
        self.checklist = self.tree.get("checklist", "")
        length = len(self.checklist.encode("utf-16-le", "surrogatepass")) // 2 if isinstance(self.checklist, str) else 0
        require("checklist" not in self.tree or 1 <= length <= 100, f"{what}: checklist")
        self.said = {name: self.tree[name] for name in OWN_PHRASES if name in self.tree}
        require(all(isinstance(one, str) for one in self.said.values()), f"{what}: a phrase that is no text")
        self.list, self.parts = self._list(what), self._parts(what)
        require(self.said or "list" in self.tree or "narrative" in self.tree, f"{what}: changes nothing")
        self._check_own()

    @property
    def reference(self) -> str:
        return f"{self.tree['id']}@{self.tree['version']}"

    def _list(self, what: str) -> dict:
        tree = fields(self.tree.get("list", {}), f"{what}, list", "", "before after groups")
        groups = tree.get("groups", [])
        require("list" not in self.tree or tree, f"{what}: a list that changes nothing")
        require(isinstance(groups, list) and ("groups" not in tree or groups), f"{what}, list: groups")
        for one in [tree, *groups]:
            one = one if one is tree else fields(one, f"{what}, list", "heading", "before after items rest")
            for name in ("heading", "before", "after"):
                required = name == "heading"
                require(name not in one or (isinstance(one[name], str) and (one[name] or required)), f"{what}, list: {name}")
            require("items" not in one or (texts_of(one["items"], what) and one["items"]), f"{what}, list: items")
            require(one.get("rest", True) is True, f"{what}, list: rest")
        return tree

    def _parts(self, what: str) -> list[dict] | None:
        if "narrative" not in self.tree:
            return None
        fields(self.tree["narrative"], f"{what}, narrative", "parts")
        parts = check_narrative(self.tree["narrative"])["parts"]
        for part in parts:
            require(part.get("unless_empty", True) is True and part.get("say", True), f"{what}: not in the shortest form")
            for step in part.get("say", []):
                check_results(step, what)
                require(step == shortest_step(step), f"{what}: not in the shortest form")
        return parts

    def _check_own(self):
        for name, text in self.said.items():
            check_own(text, name, *OWN_PHRASES[name])
        for one in [self.list, *self.list.get("groups", [])]:
            for name in ("before", "after"):
                if name in one:
                    check_own(one[name], f"list, {name}", OWN_WORDS)
        for one in [*self.list.get("groups", []), *(self.parts or [])]:
            check_own(one["heading"], "heading", {"i"}, heading=True)

    # What fits

    def against(self, checklist: Checklist, base: list[dict]) -> str:
        """Why the checklist's reports cannot go by it; empty where it fits."""
        try:
            self._list_fits([item["id"] for item in checklist.items])
            if self.parts is not None:
                self._narrative_fits({item["id"] for item in checklist.items}, base)
        except Finding as flaw:
            return str(flaw)
        return ""

    def _list_fits(self, ids: list[str]):
        groups = self.list.get("groups", [])
        named = [id for group in groups for id in group.get("items", [])]
        rests = sum("rest" in group for group in groups)
        require(set(named) <= set(ids), "list: the checklist has no such item")
        require(len(named) == len(set(named)), "list: an item stands there twice")
        require(rests <= 1, "list: rest stands there twice")
        require(not groups or rests or set(named) == set(ids), "list: an item is left out")

    def _narrative_fits(self, ids: set[str], base: list[dict]):
        require(self.parts, "narrative: no part")
        entries, former = entries_in(self.parts), {}
        for entry in entries_in(base):
            former.setdefault(entry["item"], entry)
        said = [entry["item"] for entry in entries]
        firsts = {id for step in steps_of(self.parts, "list") for group in step["list"] for id in group.get("first", [])}
        require(named_items(self.parts) | firsts <= ids, "narrative: the checklist has no such item")
        require(len(said) == len(set(said)), "narrative: an item stands in two entries")
        self._words_fit(base)
        missing = told_running(base, ids) - told_running(self.parts, ids)
        require(not missing, f"narrative: items {sorted(missing)} are left out")
        for entry in entries:
            before = former.get(entry["item"], {})
            require(entry.get("after") == before.get("after"), f"narrative: what follows item {entry['item']}")
            if "before" in entry and entry["before"] != before.get("before"):
                check_own(entry["before"], "before", set())
                require(entry["before"][-1] in AFTER_BEFORE, "narrative: words before an item without a mark")
        after = {id for id, entry in former.items() if "after" in entry and id in ids}
        require(after <= set(said), "narrative: an item with words after it is left out")
        was, now = lists_in(base), lists_in(self.parts)
        require(all(one in now for one in was), "narrative: a list of items is left out")
        require(all(one in was for one in now), "narrative: a list says something else")

    def _words_fit(self, base: list[dict]):
        computed, there = steps_of(base, "words"), steps_of(self.parts, "words")
        require(all(one in there for one in computed), "narrative: a computed sentence is left out")
        for part in self.parts:
            for step in steps_of([part], "words"):
                if step in computed:
                    require("item" in step or "unless_empty" not in part, "narrative: a computed sentence may vanish with its part")
                    continue
                require(step.keys() == {"words"} and step["words"] != [], "narrative: a sentence about an item is not the checklist's")
                for clause in [step["words"]] if isinstance(step["words"], str) else step["words"]:
                    check_own(clause if isinstance(clause, str) else clause["text"], "narrative", OWN_WORDS)


def check_results(step: dict, what: str):
    """Codes of results and months, as the checklist's phrases have them."""
    groups = step.get("list", [])
    codes = [*step.get("if", []), *(one for group in groups for one in group["of"])]
    require(isinstance(step.get("if", []), list) and set(codes) <= set(RESULTS), f"{what}: no such result")
    require("item" not in step or isinstance(step["item"], str), f"{what}: item")
    phrases = [step.get("words", ""), step.get("each", "")] + [one.get("after", "") for one in step.get("items", []) if isinstance(one, dict)]
    for clause in (one for phrase in phrases if isinstance(phrase, list) for one in phrase if isinstance(one, dict)):
        require(set(clause.get("items", {}).get("are", [])) <= set(RESULTS), f"{what}: no such result")
        if "when" in clause:
            require("end_month" in clause["when"], f"{what}: months")
            months = clause["when"]["end_month"]
            require(int(months.get("gte", "1")) <= int(months.get("lte", "12")), f"{what}: months")


def named_items(parts: list[dict]) -> set[str]:
    """All items that a step names, in `items` or `item`."""
    return {entry["item"] for entry in entries_in(parts)} | {step["item"] for step in steps_of(parts, "words") if "item" in step}


def told_running(parts: list[dict], ids: set[str]) -> set[str]:
    told = {entry["item"] for entry in entries_in(parts)}
    rest = any("rest" in step for step in steps_of(parts, "items"))
    return (told | (ids - named_items(parts) if rest else set())) & ids


def lists_in(parts: list[dict]) -> list[tuple]:
    return [(code, step["each"]) for step in steps_of(parts, "list") for group in step["list"] for code in group["of"]]


# ---------------------------------------------------------------------------------------------------------------------------
# report.md, disclosed: what became of the records behind the figures
# ---------------------------------------------------------------------------------------------------------------------------

FATES = ("withdrawn", "sent_back", "drill", "late")
FIELDS_OF_RETURNS = ("return", "period", "nil", "explained", "due_on")


@dataclass
class Sealed:
    """What `disclosed` tells of publications, reports and sets."""

    sha256: str
    checklists: set[str]
    reports: list[Leaf]
    sets: list[tuple[int, int, str]]


def declaration_json(one: Declaration) -> dict:
    """What every mention of a declaration says."""
    return {"index": one.index} | {name: one.facts[name] for name in ("register", "from", "until", "because")}


class Disclosure:
    def __init__(self, found: Items, pending: int, sealed: Sealed):
        self.found, self.pending, self.sealed = found, pending, sealed
        self.figures, self.ledger, self.tree = found.figures, found.figures.ledger, found.figures.tree
        self.period, self.inputs = found.figures.period, found.inputs

    def to_json(self) -> dict:
        cover = self._cover()  # looks at returns, so before what was asked is told
        declared = [declaration_json(one) | {"on": one.on.isoformat(), "contradicted": one.contradicted} for one in self.found.declared]
        return ({"declarations": declared} if declared else {}) | {
            "checklist": {"sha256": self.sealed.sha256, "title": self.found.checklist.title}, "earlier": self._earlier(),
            "declared": self._declared(), "records": self._records(), "amended": self._amended(), "cover": cover,
            "sets": [{"leaf": leaf, "size": size, "root": root} for leaf, size, root in self.sealed.sets],
        }  # fmt: skip

    def _earlier(self) -> list[int]:
        """Reports issued for the same period by any version of the checklist."""
        found = []
        for leaf in self.sealed.reports:
            facts = self.ledger.opened.get(leaf.index, {})
            if facts.get("period") == self.period.code and facts.get("checklist") in self.sealed.checklists:
                found.append(leaf.index)
        return found

    def _declared(self) -> dict:
        tree = self.inputs.tree
        answers = list(tree["answers"].values())

        def says_something(answer: dict) -> bool:
            words_of = (answer["narrative"], answer.get("not_applicable", ""))
            return any(not blank(one) for one in words_of) or "numbers" in answer or "evidence" in answer

        return {
            "superior": int(not blank(tree["superior"]) and not (self.inputs.body or {}).get("addressee")), "basis": int(not blank(tree["basis"]) or not blank(tree["basis_no"])),
            "date": int("date" in tree), "answers": sum(map(says_something, answers)),
            "overrides": sum("override" in one for one in answers), "reasons": sum(not blank(one["reason"]) for one in answers),
            "measures": sum("measure" in one for one in answers), "confirmed": sum(one["confirmed"] for one in answers),
            "pending": self.pending,
        }  # fmt: skip

    # Fates

    def _records(self) -> list[dict]:
        rows = []
        below = sorted(self.ledger.asked_units - {"CN", self.tree.unit})
        for source in [*sorted(self.figures.registers.by_id), "return.filed"]:
            own, of_below = self._fates([self.tree.unit], source), self._fates(below, source)
            if any(own[name] or of_below[name] for name in FATES):
                rows.append({"register": source, "own": own, "below": of_below})
        return rows

    def _fates(self, units: list[str], source: str) -> dict:
        counts = dict.fromkeys(("entries", *FATES), 0)
        for entry in [entry for unit in units for entry in self.ledger.entries.get((unit, source), ())]:
            if any(self.period.first <= leaf.happened_on <= self.period.end for leaf in entry.saying):
                counts["entries"] += 1
                for name, fits in self._fate(entry).items():
                    counts[name] += fits
        return counts

    def _fate(self, entry: Entry) -> dict[str, bool]:
        limit = self.figures.late_after(entry)
        days = (self.ledger.zone.day(entry.first.recorded_at) - entry.saying[-1].happened_on).days
        return {
            "withdrawn": entry.newest.type.endswith(".withdrawn"),
            "sent_back": any(leaf.type == "return.sent_back" for leaf in entry.versions),
            "drill": entry.drill and entry.source != "drill",
            "late": limit is not None and days > limit,
        }

    # Amendments

    def _amended(self) -> list[dict]:
        rows = []
        for entry in self.ledger.amended.values():
            if entry.first.register is None and entry.source != "return.filed":
                continue
            names = sorted(self._fields_of(entry.source), key=lambda name: name.encode("utf-16-be", "surrogatepass"))
            for before, leaf in zip(entry.saying, entry.saying[1:]):
                changed = [
                    {"field": name, "was": was, "now": now}
                    for name in names
                    if (was := self._field(before, name)) != (now := self._field(leaf, name))
                ]
                if changed:
                    on = self.ledger.zone.day(leaf.recorded_at).isoformat()
                    rows.append({
                        "index": leaf.index, "before": before.index, "entry": entry.first.index, "unit": leaf.unit,
                        "register": entry.source, "on": on, "fields": changed,
                    })  # fmt: skip
        return sorted(rows, key=lambda row: row["index"])

    def _field(self, leaf: Leaf, name: str):
        return leaf.happened_on.isoformat() if name == "happened_on" else self.ledger.opened.get(leaf.index, {}).get(name)

    def _fields_of(self, source: str) -> set[str]:
        """All that any rule of the checklist with `of` this register looks at, whatever kind an item is for."""
        names = {"happened_on"} | (set(FIELDS_OF_RETURNS) if source == "return.filed" else set())
        for item in self.found.checklist.items:
            rules = {rule["name"]: rule for rule in item.get("rules", [])}
            for need in item.get("needs", []):
                over = rules.get(need["of"]) if "of" in need else next(iter(rules.values()), None)
                if "column" in need and over and over["of"] == source:
                    names |= {need["column"], need["column"] + "_by"}
        all_rules = [rule for item in self.found.checklist.items for rule in item.get("rules", [])] + self.found.checklist.annex
        for rule in all_rules:
            names |= fields_looked_at(rule, self.figures.registers) if rule["of"] == source else set()
            without = rule.get("without")
            names |= {without["on"][1]} if without and without["of"] == source else set()
        return names

    # Thin cover

    def _cover(self) -> list[dict]:
        rows = []
        for item in self.found.items:
            for need in item.tree.get("needs", []) if item.asked else ():
                figure = item.figure(need["cov"]) if "cov" in need else None
                if figure and figure.is_zero:
                    nil, single = (
                        [f"{year}-{month:02}" for year, month in months] for months in self.found.thin_cover(figure.rule)
                    )
                    if nil or single:
                        rows.append({"item": item.id, "figure": figure.name, "nil": nil, "single": single})
        return rows


def fields_looked_at(rule: dict, registers: Registers) -> set[str]:
    wheres = [rule.get("where", {}), *rule.get("any", [])] + [one for mark in rule.get("marks", []) for one in mark["any"]]
    names = {rule["by"]} if "by" in rule else set()
    measure = rule.get("measure", "count")
    if isinstance(measure, dict):
        for name, value in measure.items():
            if name == "share":
                wheres.append(value)
            elif name == "median_days":
                names |= set(value)
            elif name != "missing" and not (name == "days" and "gaps" in measure):
                names.add(value)
    if any(rule.get(name, "false") not in (False, "false") for name in ("carried_in", "held", "in_force", "open")):
        names |= {registers.closed_by(rule["of"])} - {None}
    if "without" in rule:
        names.add(rule["without"]["on"][0])
    return names | {name for where in wheres for field_name, condition in where.items() for name in named_in(field_name, condition)}


def named_in(field_name: str, condition) -> set[str]:
    """The field of a condition, and the fields that it is compared with."""
    names = {field_name}
    for one in condition if isinstance(condition, list) else [condition]:
        if isinstance(one, list):
            names |= named_in(field_name, one)
        elif isinstance(one, dict):
            names |= {value for key, value in one.items() if key.endswith("_field")}
    return names


def told(disclosed: dict) -> int:
    return bool(disclosed["earlier"]) + sum(len(disclosed[name]) for name in ("records", "amended", "cover")) + len(disclosed.get("declarations", []))


# ---------------------------------------------------------------------------------------------------------------------------
# report.md, Both layouts, List form, Narrative, Annex tables
# ---------------------------------------------------------------------------------------------------------------------------


def paragraph(said: Words, item: str | None = None) -> list[dict]:
    """Empty words make no paragraph."""
    if not said:
        return []
    return [{"b": "paragraph", "runs": said} | ({"item": item} if item else {})]


MISSING = ("body", "addressee", "reason", "measure", "owner", "due", "unanswered")


class Report:
    """figures.json, composed."""

    def __init__(self, composer: Composer, checkpoint: Checkpoint, origin: str, computed_at: str, pending: int, draws: list[Leaf], grounds: dict, disclosed: dict | None):
        self.grounds, self.disclosed = grounds, disclosed
        self.composer, self.phrases, self.inputs = composer, composer.phrases, composer.inputs
        self.found, self.items, self.tree = composer.found, composer.found.items, composer.tree
        self.checkpoint, self.origin, self.computed_at, self.pending, self.draws = checkpoint, origin, computed_at, pending, draws
        figures = [figure for item in self.items for figure in item.figures] + self.found.annex
        cited = {fact.index: fact for figure in figures for fact in figure.cited}
        self.cited = [cited[index] for index in sorted(cited)]
        self.late = composer.figures.late(self.cited)
        self.initial = [fact for fact in self.cited if composer.figures.is_initial(fact)]
        self.amended = [fact for fact in self.cited if len(fact.entry.versions) > 1]
        self.as_of = composer.local_day(instant(computed_at, "computed_at"))
        self.unit_name = self.tree.name(self.tree.unit)
        self.scope = self._scope()
        self.missing = self._missing()
        self.scope |= text_scope(lacks=self._lacks())

    def to_json(self, accepted: dict | None) -> dict:
        semantics = self.composer.figures.semantics
        tree = self._tree(accepted) | ({"semantics": semantics} if semantics != "1" else {})
        tree |= {"grounds": self.grounds} if self.grounds else {}
        tree |= {"missing": self.missing} if self.missing and "draft" in self.phrases.tree else {}
        return tree | ({"disclosed": self.disclosed} if self.disclosed is not None else {})

    def _tree(self, accepted: dict | None) -> dict:
        inputs = {name: value for name, value in self.inputs.tree.items() if name != "accepted"}
        if accepted is not None:
            inputs["accepted"] = accepted
        checklist, period = self.found.checklist, self.composer.period
        return {
            "format": "mingcha-report/1", "unit": self.tree.unit, "unit_name": self.unit_name,
            "checklist": f"{checklist.id}@{checklist.version}", "period": period.code, "computed_at": self.computed_at,
            "checkpoint": self.checkpoint.note, "prefilled_share": prefilled_share(self.items), "pending": self.pending,
            "inputs": inputs, "items": [self._item(item) for item in self.items],
            "annex": [figure.to_json() for figure in self.found.annex], "texts": self._texts(accepted),
        }  # fmt: skip

    def _item(self, item: Item) -> dict:
        tree = {
            "id": item.id, "result": item.result, "override": item.answer.get("override"),
            "figures": [figure.to_json() for figure in item.figures], "sentence": self.composer.bare(item),
        }  # fmt: skip
        tree |= {"missing": self.composer.missing(item)} if item.result == "insufficient-evidence" else {}
        declared = [declaration_json(one.by) | {"months": [f"{y}-{m:02}" for y, m in sorted(one.months)]} for one in item.declared]
        return tree | ({"declared": declared} if declared else {})

    def _texts(self, accepted: dict | None) -> dict:
        return {
            "lang": "zh-CN",
            "list": self._layout("lead_items", self._list_form(), accepted),
            "narrative": self._layout("lead_narrative", Narrative(self).blocks(), accepted),
            "items": {item.id: self._item_texts(item) for item in self.items},
        }

    def _item_texts(self, item: Item) -> dict:
        full = self.composer.full(item)
        return {
            "question": item.tree["question"], "sentence": text_of(full), "runs": full,
            "result_text": self.phrases["results/" + item.result], "expectation": self.composer.expectation(item),
        }  # fmt: skip

    # The report's scope

    def _scope(self) -> Scope:
        def counted(name: str, n: int, facts: list[Fact] = []) -> Value:
            return Value(words(run("report/" + name, str(n), [fact.index for fact in facts])), Fraction(n))

        results = [item.result for item in self.items]
        numbers = {
            "cited": counted("cited", len(self.cited)), "late": counted("late", len(self.late), self.late),
            "initial": counted("initial", len(self.initial), self.initial),
            "amended": counted("amended", len(self.amended), self.amended), "pending": counted("pending", self.pending),
            "total": counted("total", len(results)), "gaps": counted("gaps", len(self.gaps())),
        }  # fmt: skip
        names = {
            "met": "met", "partly": "partly", "not_met": "not-met", "insufficient": "insufficient-evidence", "na": "not-applicable",
            "unanswered": "unanswered",
        }  # fmt: skip
        numbers |= {name: counted(name, results.count(code)) for name, code in names.items()}
        if not results.count("unanswered"):
            del numbers["unanswered"]
        period, tree = self.composer.period, self.inputs.tree
        body = self.inputs.body or dict.fromkeys(BODY_WORDS.split(), "")
        return numbers | text_scope(
            body=body["signature"] or body["name"] or self.unit_name, self=body["self_designation"] or self.unit_name,
            full=body["name"] or self.unit_name, despite=fitted(self.inputs.despite),
            unit=self.unit_name, checklist=self.found.checklist.title, work=self.found.checklist.work, period=period_text(period), **{"from": self.phrases.date(period.first)},
            to=self.phrases.date(period.end), asof=self.phrases.date(self.as_of), superior=body["addressee"] or tree["superior"],
            opened=self._opened(), basis=fitted(tree["basis"]), basis_no=fitted(tree["basis_no"]), bundle=tree["bundle"], origin=self.origin,
            size=str(self.checkpoint.size), root=self.checkpoint.root.hex(),
        )  # fmt: skip

    def _opened(self) -> str:
        """The day on which the unit opened its books, where some of its own entries are cited as initial entries."""
        own = self.composer.figures.books_of(self.tree.unit) if any(fact.unit == self.tree.unit for fact in self.initial) else None
        return self.phrases.date(own.happened_on) if own else ""

    def gaps(self) -> list[Item]:
        return [item for item in self.items if item.result in GAPS]

    # What is missing before the report can go out

    def _missing(self) -> list[dict]:
        body = self.inputs.body
        missing = [] if body and body["signature"] else [{"what": "body"}]
        missing += [{"what": "addressee"}] if blank(text_of(self.scope["superior"].words)) else []
        for item in self.items:
            missing += [{"item": item.id, "what": kind} for kind in self._missing_of(item)]
        return missing

    def _missing_of(self, item: Item) -> list[str]:
        if item.result in GAPS:
            given = (fitted(item.answer["reason"]), *self.composer.measure(item))
            return [kind for kind, said in zip(("reason", "measure", "owner", "due"), given) if not said]
        return ["unanswered"] if item.result == "unanswered" else []

    def _lacks(self) -> str:
        """The same in words, where the texts have any for it: each kind once, with the items that it is missing of."""
        said = []
        for kind in MISSING:
            of = [one.get("item") for one in self.missing if one["what"] == kind]
            if of and kind in self.phrases.tree.get("lacks", {}):
                said.append(self.say("lacks/" + kind, items=self.phrases.word["list"].join(id for id in of if id)))
        return text_of(join(self.phrases.word["also"], said))

    def say(self, path: str, **values) -> Words:
        own = self.composer.template.said.get(path) if self.composer.template else None
        return self.composer.said(self.scope | text_scope(**values)).say(self.phrases[path] if own is None else own)

    def own(self, name: str) -> list[dict]:
        """A paragraph of the template's own."""
        said = self.composer.template.said.get(name) if self.composer.template else None
        return paragraph(self.say_text(said)) if said is not None else []

    # Both layouts

    def _layout(self, lead: str, items: list[dict], accepted: dict | None) -> list[dict]:
        tree, gaps = self.inputs.tree, self.gaps()
        addressee = text_of(self.say("addressee")) if self.scope["superior"].words else ""
        despite = bool(self.scope["despite"].words)
        draft = self._where_missing("draft") if not despite else []
        opening = words(
            self.say("lead_own" if blank(tree["basis"]) else "lead_ordered"),
            self.say("lead_total") if "lead_total" in self.phrases.tree else [], self.say("lead_source"),
            self.say("lead_initial") if self.initial else [], self.say("lead_pending") if self.pending else [], self.say("lead_result"),
            self.say("lead_told") if self.disclosed is not None and told(self.disclosed) else [], self.say(lead),
        )  # fmt: skip
        lacking = any(item.result == "insufficient-evidence" for item in self.items)
        closing = words(
            self.say("closing_gaps" if gaps else "closing_none"), self.say("closing_insufficient") if lacking else [],
            self._where_missing("despite") if despite else [],
        )  # fmt: skip
        bundle = self.say("note_bundle")
        bundle = words(bundle, self.phrases.word["also"]) if bundle else []
        return (
            paragraph(draft)
            + [{"b": "title", "text": text_of(self.say("title"))}]
            + ([{"b": "addressee", "text": addressee}] if addressee else [])
            + self.own("opening") + paragraph(opening) + items + paragraph(closing)
            + paragraph(self._drift(accepted)) + paragraph(self._spot_checks()) + self.own("closing") + paragraph(self.say("end"))
            + [{"b": "attachments", "items": [one["title"] for one in self.phrases["annexes"]]}]
            + [{"b": "signature", "unit": text_of(self.scope["body"].words), "date": self.phrases.date(self.inputs.date or self.as_of)}]
            + [{"b": "note", "runs": words(self.say("note_sealed"), bundle, self.say("note_checkpoint"), self.say("note_how"), *self._declared_titles(), *self._grounds())}]
            + [block for no, annex in enumerate(self.phrases["annexes"], 1) for block in self._annex(no, annex)]
        )  # fmt: skip

    def _where_missing(self, path: str) -> Words:
        """Only where the texts have it and anything is missing."""
        return self.say(path) if self.missing and path in self.phrases.tree else []

    def _declared_titles(self) -> list[Words]:
        """How many headlines nobody can compare."""
        return [self.say("note_titles", n=str(len(self.inputs.declared)))] if self.inputs.declared else []

    def _grounds(self) -> list[Words]:
        """A newer version of the checklist; rules that hold from before their sealing."""
        said = []
        if "newer_checklist" in self.grounds:
            checklist = self.found.checklist
            values = {"checklist": f"{checklist.id}@{checklist.version}", "newer": self.grounds["newer_checklist"]}
            said.append(self.say("note_older_checklist", **values))
        for rule in self.grounds.get("rules", []):
            since, sealed = (self.phrases.date(Day.fromisoformat(rule[name])) for name in ("since", "sealed_on"))
            name = self.phrases.tree.get("rule_names", {}).get(rule["name"], rule["name"])
            said.append(self.say("note_early_rule", rule=name, number=rule["number"], value=rule["value"], since=since, sealed=sealed))
        return said

    def _list_form(self) -> list[dict]:
        form = self.composer.template.list if self.composer.template else {}
        groups = form.get("groups", [])
        blocks = self._own_text(form.get("before")) + ([] if groups else self._lines(self.items))
        named = {id for group in groups for id in group.get("items", [])}
        by_id = {item.id: item for item in self.items}
        for place, group in enumerate(groups, 1):
            heading = group["heading"].replace("{i}", self.phrases.ordinal(place))
            items = [by_id[id] for id in group.get("items", []) if id in by_id]
            items += [item for item in self.items if item.id not in named] if "rest" in group else []
            blocks += [{"b": "heading", "level": 1, "text": heading}] + self._own_text(group.get("before"))
            blocks += self._lines(items) + self._own_text(group.get("after"))
        return blocks + self._own_text(form.get("after"))

    def _own_text(self, text: str | None) -> list[dict]:
        return paragraph(self.say_text(text)) if text else []

    def _lines(self, items: list[Item]) -> list[dict]:
        blocks = []
        for item in items:
            title, question = item.tree.get("title", ""), item.tree["question"]
            said = self.composer.phrase("variants/item", no=item.id, question=question, title=title, head=title or question)
            blocks += paragraph(words(said, self.composer.full(item)), item.id)
        return blocks

    def _drift(self, accepted: dict | None) -> Words:
        """What changed since the acceptance. All plain text."""
        if accepted is None:
            return []
        date, index = self.phrases.date(Day.fromisoformat(accepted["on"])), str(accepted["index"])
        if not accepted["changes"]:
            return self.say("drift/none", date=date, index=index)
        said = [self.say("drift/lead", date=date, index=index)]
        for change in accepted["changes"]:
            name = ("annex" if change["item"] == "annex" else "item") + ("_same" if change["was"] == change["now"] else "")
            entries = self.phrases.word["list"].join(str(cause["index"]) for cause in change["causes"])
            old, new = (self._drifted(change, one) for one in ("was", "now"))
            said.append(self.say("drift/" + name, no=change["item"], old=old, new=new, entries=entries))
        return words(*said)

    def _drifted(self, change: dict, which: str) -> str:
        value = change[which]
        if not change["figure"] and value:
            return self.phrases["results/" + value]
        return fitted(value) or self.phrases["drift/nothing"]

    def _spot_checks(self) -> Words:
        """The unit's draws without a result, and those that share their population with another."""
        opened = self.composer.ledger.opened
        terms = {leaf.index: opened.get(leaf.index, {}) for leaf in self.draws}
        done = {terms[leaf.index].get("draw") for leaf in self.draws if leaf.type == "draw.result"}
        commits = [leaf for leaf in self.draws if leaf.type == "draw.commit"]
        said = []
        for leaf in commits:
            mine = terms[leaf.index]
            same = [
                terms[other.index].get("draw", "") for other in commits
                if other is not leaf and any(terms[other.index].get(name) == mine.get(name) for name in ("set_root", "filter"))
            ]  # fmt: skip
            open_still = mine.get("draw") not in done
            if open_still or same:
                date = self.phrases.date(leaf.happened_on)
                said.append(self.say("draws/" + ("open" if open_still else "done"), no=mine.get("draw", ""), date=date, index=str(leaf.index)))
                said.append(self.say("draws/same", others=self.phrases.word["list"].join(same)) if same else [])
        return words(self.say("draws/lead"), *said) if said else []

    # Annex tables

    def _annex(self, no: int, annex: dict) -> list[dict]:
        columns = [{name: one[name] for name in ("head", "width", "align")} for one in annex["columns"]]
        cells = [one["cell"] for one in annex["columns"]]
        rows = [[words(row[name]) for name in cells] for row in self._rows(annex["table"])]
        table = [{"b": "table", "caption": "", "columns": columns, "rows": rows}] if rows else paragraph(self.say_text(annex["none"]))
        before = check_before(annex.get("before", ""))
        return [{"b": "annex", "no": str(no), "title": annex["title"]}] + paragraph(self.say_text(before)) + table

    def say_text(self, phrase) -> Words:
        return self.composer.said(self.scope).say(phrase)

    def _rows(self, table: str) -> list[dict]:
        if table == "evidence":
            return [{"item": item.id} | self._entry_row(fact, "mark") for item in self.items for fact in item.cited]
        if table == "changes":
            changed = {fact.index for fact in self.late + self.initial + self.amended}
            return [self._entry_row(fact, "change") | {"items": self._citing(fact)} for fact in self.cited if fact.index in changed]
        if table == "figures":
            return [row for item in self.items for row in self._figure_rows(item)]
        if table == "disclosed":
            return DisclosedRows(self).rows()
        require(table == "measures", "texts: an unknown table")
        return [self._measure_row(item) for item in self.gaps()]

    def _citing(self, fact: Fact) -> str:
        """The items whose figures cite it."""
        return self.phrases.word["list"].join(item.id for item in self.items if any(one.index == fact.index for one in item.cited))

    def _figure_rows(self, item: Item) -> list[dict]:
        """Figures that cite the same entries share a row; those that say nothing, and those that the item doesn't speak of, have none."""
        spoken = figures_spoken_of(item.tree)
        rows: dict[tuple[int, ...], list[Figure]] = {}
        for figure in item.figures:
            shown = figure.cited or (self._has_lists() and self._of_lists(item, figure))
            if shown and figure.name in spoken and figure_text(figure.value, figure.unit) not in ("", "0", "0%"):
                rows.setdefault(tuple(figure.entries), []).append(figure)
        return [self._figure_row(item, figures, not i) for i, figures in enumerate(rows.values())]

    def _has_lists(self) -> bool:
        """Whether there are words for numbers that come of sealed lists and cite no entries."""
        return "expected_list" in self.phrases["cells"]

    @staticmethod
    def _of_lists(item: Item, figure: Figure) -> bool:
        rule = next((one for one in item.tree.get("rules", []) if one["name"] == figure.name), {})
        return rule.get("of") in ("units", "returns")

    def _sheet(self, item: Item, figure: Figure, facts: list[Fact]) -> str:
        if facts:
            return self.phrases.word["list"].join(dict.fromkeys(self.composer.sheet(fact.entry.source) for fact in facts))
        rule = next(one for one in item.tree["rules"] if one["name"] == figure.name)
        return self.phrases["cells/unit_list" if rule["of"] == "units" else "cells/expected_list"]

    def _labelled(self, item: Item, figure: Figure, said: Words) -> Words:
        """By what it counts, where the checklist says it."""
        label = item.tree.get("labels", {}).get(figure.name)
        if label is None:
            return said
        number = run(f"{item.id}/{figure.name}", without_marks(figure_text(figure.value, figure.unit)), figure.entries)
        return fill(label, {"n": Value(words(number))})

    def _figure_row(self, item: Item, figures: list[Figure], first: bool) -> dict:
        mark, units = self.phrases.word["list"], self.phrases.tree.get("units", {})
        said = [
            words(run(f"{item.id}/{one.name}", without_marks(figure_text(one.value, one.unit)), one.entries), units.get(one.unit, ""))
            for one in figures
        ]  # fmt: skip
        facts = sorted(figures[0].cited, key=lambda fact: fact.index)
        title = item.tree.get("title", "") or item.tree["question"]
        return {
            "item": item.id, "item_once": item.id if first else "", "title": title, "title_once": title if first else "", "figures": join(mark, said),
            "labelled": join(mark, [self._labelled(item, *one) for one in zip(figures, said)]), "sheet": self._sheet(item, figures[0], facts),
            "count": str(len(facts)) if facts else "", "records": self._ranges([fact.index for fact in facts]),
        }  # fmt: skip

    def _ranges(self, indexes: list[int]) -> str:
        """A run of three and more consecutive ones is one part; of more than `most_records` parts only so many, and how many there are."""
        runs: list[list[int]] = []
        for index in indexes:
            runs[-1].append(index) if runs and runs[-1][-1] + 1 == index else runs.append([index])
        parts = [part for one in runs for part in ([f"{one[0]}–{one[-1]}"] if len(one) > 2 else map(str, one))]
        most = number(self.phrases["cells/most_records"], "texts, most_records")
        more = text_of(self.say("cells/more_records", n=str(len(indexes)))) if len(parts) > most else ""
        return self.phrases.word["list"].join(parts[:most]) + more

    def _measure_row(self, item: Item) -> dict:
        action, owner, due = self.composer.measure(item)
        open_cell = self.phrases["cells/open"]
        return {
            "item": item.id, "problem": self.composer.problem(item), "trouble": self.composer.trouble(item),
            "expectation": self.composer.expectation(item), "measure": action, "owner": owner or open_cell, "due": due or open_cell,
        }  # fmt: skip

    def _entry_row(self, fact: Fact, last: str) -> dict:
        days, newest = self.composer.figures.days_late(fact.entry), fact.entry.newest
        marks = []
        if days > 0:
            kind = "initial" if self.composer.figures.is_initial(fact) else "late"
            marks.append(self.say(f"cells/{kind}_{last}", days=str(days)))
        if len(fact.entry.versions) > 1:
            marks.append(self.say(f"cells/amended_{last}", date=self.phrases.date(self.composer.local_day(newest.recorded_at))))
        return {
            "record": str(fact.index), "unit": self.tree.name(fact.unit) or fact.unit, "sheet": self.composer.sheet(fact.entry.source),
            "happened": self.phrases.date(fact.happened_on),
            "recorded": self.phrases.date(self.composer.local_day(fact.entry.first.recorded_at)),
            last: join(self.phrases.word["also"], marks),
        }  # fmt: skip


def check_before(phrase):
    check_phrase(phrase, "texts, annexes")
    return phrase


class DisclosedRows:
    """The rows of the table `disclosed`."""

    def __init__(self, report: Report):
        self.report, self.disclosed = report, report.disclosed
        self.composer, self.phrases = report.composer, report.phrases
        self.list_of = self.phrases.word["list"].join

    def rows(self) -> list[dict]:
        found, checklist = self.disclosed, self.report.found.checklist
        reference = f"{checklist.id}@{checklist.version}"
        values = {"checklist": found["checklist"]["title"], "reference": reference, "version": checklist.version}
        rows = [self._row("checklist", **values, sha256=found["checklist"]["sha256"])]
        used = self.report.inputs.template
        if used and "template" in self.phrases["disclosed"]:
            rows.append(self._row("template", reference=used["reference"], index=str(used["index"])))
        if found["earlier"]:
            rows.append(self._row("earlier", n=str(len(found["earlier"])), entries=self.list_of(map(str, found["earlier"]))))
        if any(found["declared"].values()):
            rows.append(self._row("declared", what=self._declared(found["declared"])))
        rows += [self._initial(unit) for unit in sorted({fact.unit for fact in self.report.initial})]
        rows += [self._records(one) for one in found["records"]] + [self._amended(one) for one in found["amended"]]
        rows += [self._row("cover", no=one["item"], nil=self._months(one["nil"]), single=self._months(one["single"])) for one in found["cover"]]
        rows += [self._declaration(one) for one in found.get("declarations", [])]
        if "expected_all" not in self.phrases["disclosed"]:
            return rows + [self._set("expected" if i else "tree", one) for i, one in enumerate(found["sets"])]
        lists = len(found["sets"]) - 1
        return rows + [self._set("tree", found["sets"][0])] + ([self._row("expected_all", n=str(lists))] if lists else [])

    def _declaration(self, one: dict) -> dict:
        months = months_between(Day(*month_of(one["from"]), 1), Day(*month_of(one["until"]), 1))
        return self._row(
            "declaration", index=str(one["index"]), date=self.phrases.date(Day.fromisoformat(one["on"])),
            sheet=self.composer.sheet(one["register"]), months=self.phrases.months(months),
            because=self.phrases["disclosed/because_" + one["because"]], contradicted=str(one["contradicted"] or ""),
        )  # fmt: skip

    def _say(self, name: str, **values) -> Words:
        return fill(self.phrases["disclosed/" + name], text_scope(**values))

    def _row(self, name: str, **values) -> dict:
        return {"matter": self._say(name + "_matter", **values), "said": self._say(name, **values)}

    def _declared(self, counts: dict) -> str:
        return self.list_of(text_of(self._say("declared_" + name, n=str(n))) for name, n in counts.items() if n)

    def _records(self, row: dict) -> dict:
        said = words(*(self._fates(side, row[side]) for side in ("own", "below") if any(row[side][name] for name in FATES)))
        return {"matter": words(self.composer.sheet(row["register"])), "said": said}

    def _initial(self, unit: str) -> dict:
        books = self.composer.figures.books_of(unit)
        return self._row("initial", unit=self.report.tree.name(unit) or unit, date=self.phrases.date(books.happened_on), index=str(books.index))

    def _fates(self, side: str, counts: dict) -> Words:
        values = {name: str(counts[name]) if counts[name] else "" for name in FATES}
        return self._say("records_" + side, entries=str(counts["entries"]), **values)

    def _amended(self, row: dict) -> dict:
        changes = [text_of(self._change(row["register"], one)) for one in row["fields"]]
        return self._row(
            "amended", index=str(row["index"]), unit=self.report.tree.name(row["unit"]) or row["unit"],
            sheet=self.composer.sheet(row["register"]), date=self.phrases.date(Day.fromisoformat(row["on"])),
            changes=self.phrases.word["also"].join(changes),
        )  # fmt: skip

    def _change(self, register: str, change: dict) -> Words:
        column = self.composer.figures.registers.column(register, change["field"])
        return self._say("change", column=column, was=self._value(change["was"]), now=self._value(change["now"]))

    def _value(self, value) -> str:
        if value is None:
            return self.phrases["disclosed/nothing"]
        if isinstance(value, bool):
            return self.phrases["disclosed/yes" if value else "disclosed/no"]
        if isinstance(value, list):
            return self.list_of(value)
        date = day_of(value) if len(value) == 10 else None
        return self.phrases.date(date) if date else fitted(value)

    def _months(self, months: list[str]) -> str:
        return self.phrases.months([(int(one[:4]), int(one[5:])) for one in months])

    def _set(self, name: str, one: dict) -> dict:
        return self._row(name, index=str(one["leaf"]), size=str(one["size"]), root=one["root"])


class Narrative:
    """The narrative layout: parts, and what their steps say."""

    def __init__(self, report: Report):
        self.report, self.composer = report, report.composer
        self.items = {item.id: item for item in report.items}
        self.parts = report.composer.parts

    def blocks(self) -> list[dict]:
        said = [[self._step(step) for step in part.get("say", [])] for part in self.parts]
        blocks, numbers = [], {1: 0, 2: 0}
        for i, part in enumerate(self.parts):
            if part.get("unless_empty", False) in (False, "false") or self._says_something(i, said):
                level = int(part["level"])
                numbers = {1: numbers[1] + 1, 2: 0} if level == 1 else {1: numbers[1], 2: numbers[2] + 1}
                heading = part["heading"].replace("{i}", self.composer.phrases.ordinal(numbers[level]))
                blocks.append({"b": "heading", "level": level, "text": heading})
                blocks += [block for step in said[i] for block in step]
        return blocks

    def _says_something(self, i: int, said: list[list[list[dict]]]) -> bool:
        """Whether a step that names or lists items, here or in the parts of a higher level number that follow at once, says anything."""
        last = i + 1
        while last < len(self.parts) and int(self.parts[last]["level"]) > int(self.parts[i]["level"]):
            last += 1
        return any(
            blocks for j in range(i, last) for step, blocks in zip(self.parts[j].get("say", []), said[j])
            if "items" in step or "list" in step or "item" in step
        )  # fmt: skip

    def _step(self, step: dict) -> list[dict]:
        if "list" in step:
            return self._list(step)
        if "items" in step:
            return self._running_text(step)
        if "item" not in step:
            return paragraph(self.report.say_text(step["words"]))
        item = self.items.get(step["item"])
        if item is None or ("if" in step and item.result not in step["if"]):
            return []
        tied = step.get("tied", False) not in (False, "false")
        return paragraph(self._said(item).say(step["words"]), item.id if tied else None)

    def _running_text(self, step: dict) -> list[dict]:
        blocks, open_words = [], []
        entries = [{"item": one} if isinstance(one, str) else one for one in step["items"]]
        if step.get("rest", False) not in (False, "false"):
            entries += [{"item": id} for id in self.items if id not in self._named()]
        for entry in entries:
            item = self.items.get(entry["item"])
            factual = self.composer.factual(item) if item else []
            if not factual:
                continue
            if entry.get("paragraph", False) not in (False, "false"):
                blocks, open_words = blocks + paragraph(open_words), []
            after = self._said(item).say(entry.get("after", ""))
            open_words = words(open_words, entry.get("before", ""), factual, after)
        return blocks + paragraph(open_words)

    def _named(self) -> set[str]:
        """All items that a step of the narrative names, in `items` or `item`."""
        steps = [step for part in self.parts for step in part.get("say", [])]
        listed = [one if isinstance(one, str) else one["item"] for step in steps for one in step.get("items", [])]
        return set(listed) | {step["item"] for step in steps if "item" in step}

    def _list(self, step: dict) -> list[dict]:
        blocks: list[dict] = []
        count = 0
        for group in step["list"]:
            chosen = [item for item in self.report.items if item.result in group["of"]]
            chosen.sort(key=lambda item: item.id not in group.get("first", []))
            for item in chosen:
                count += 1
                blocks += paragraph(self._said(item, count).say(step["each"]), item.id)
        return blocks

    def _said(self, item: Item, i: int | None = None) -> Said:
        """The item's scope with `item.…` and `report.…`."""
        composer = self.composer
        action, owner, due = composer.measure(item)
        values = {
            "i": composer.phrases.ordinal(i) if i else "", "no": item.id, "question": item.tree["question"], "title": item.tree.get("title", ""),
            "factual": composer.factual(item), "problem": composer.problem(item), "trouble": composer.trouble(item),
            "sentence": composer.sentence_and_declared(item),
            "expectation": composer.expectation(item), "missing": composer.missing(item), "reason": fitted(item.answer["reason"]),
            "action": action, "owner": owner, "due": due,
        }  # fmt: skip
        scope = composer.scopes[item.id] | {f"item.{name}": Value(words(value)) for name, value in values.items()}
        return composer.said(scope | {f"report.{name}": value for name, value in self.report.scope.items()}, item)


# ---------------------------------------------------------------------------------------------------------------------------
# bundle.md, What changed since the acceptance
# ---------------------------------------------------------------------------------------------------------------------------


class Changes:
    """Compares the accepted report with what was found now, by its semantics, figure by figure."""

    def __init__(self, accepted: dict, found: Items, ledger: Ledger):
        self.accepted, self.found, self.ledger = accepted, found, ledger
        note = accepted.get("checkpoint")
        lines = note.split("\n") if isinstance(note, str) else []
        self.size = number(lines[1] if len(lines) > 1 else "", "accepted/figures.json, checkpoint")

    def to_json(self) -> list[dict]:
        now = {item.id: item for item in self.found.items}
        changes = []
        for was in self.accepted["items"]:
            changes += self._item(was, now.get(was["id"]))
        annex = {figure.name: figure for figure in self.found.annex}
        for figure in self.accepted["annex"]:
            changes += self._figure("annex", figure, annex.get(figure["name"]))
        return changes

    def _item(self, was: dict, now: Item | None) -> list[dict]:
        figures = {figure.name: figure for figure in now.figures} if now else {}
        of_figures = [one for figure in was["figures"] for one in self._figure(was["id"], figure, figures.get(figure["name"]))]
        result = now.result if now else ""
        if result == was["result"] or result == "unanswered":
            return of_figures
        return [{"item": was["id"], "figure": "", "was": was["result"], "now": result, "causes": []}] + of_figures

    def _figure(self, item: str, was: dict, now: Figure | None) -> list[dict]:
        causes = self._causes(was["entries"], now.entries if now else [])
        old, new = json_text(was["value"]), json_text(json_value(now.value)) if now else ""
        if old == new and not causes:
            return []
        return [{"item": item, "figure": was["name"], "was": old, "now": new, "causes": causes}]

    def _causes(self, was: list[int], now: list[int]) -> list[dict]:
        def root(index: int) -> int:
            entry = self.ledger.by_version.get(index)
            return entry.first.index if entry else index

        cited_then, cited_now = {root(index): index for index in was}, {root(index): index for index in now}
        causes = [self._cause(one, cited_then.get(one), cited_now.get(one)) for one in cited_then.keys() | cited_now.keys()]
        return sorted((cause for cause in causes if cause), key=lambda cause: cause["index"])

    def _cause(self, root: int, then: int | None, now: int | None) -> dict | None:
        entry = self.ledger.by_version.get(root)
        newest = entry.newest if entry else None
        if then == now:
            return None
        if then is not None and now is not None:
            return {"kind": "amended", "index": now, "before": then}
        if now is None:
            if newest and entry.taken_out:
                return {"kind": "withdrawn", "index": then}
            if newest and newest.index != then:
                return {"kind": "amended", "index": newest.index, "before": then}
            return {"kind": "reselected", "index": then}
        if root >= self.size:
            return {"kind": "added", "index": now}
        return {"kind": "amended" if now >= self.size else "reselected", "index": now}


def json_text(value) -> str:
    """A figure's value as text: "" for null, an integer in decimal digits."""
    return "" if value is None else str(value)


def check_report(tree, what: str) -> dict:
    """As far as a report is read: items with results, figures with value and entries."""
    require(isinstance(tree, dict) and isinstance(tree.get("items"), list) and isinstance(tree.get("annex"), list), f"{what}: no report")
    for item in tree["items"]:
        require(isinstance(item, dict) and isinstance(item.get("id"), str) and item.get("result") in RESULTS, f"{what}: an item")
        require(isinstance(item.get("figures"), list), f"{what}: an item without figures")
    for figure in figures_of(tree):
        require(isinstance(figure, dict) and isinstance(figure.get("name"), str), f"{what}: a figure")
        value, entries = figure.get("value"), figure.get("entries")
        require(value is None or isinstance(value, (str, int)), f"{what}: a figure's value")
        require(isinstance(entries, list) and all(type(one) is int for one in entries), f"{what}: a figure's entries")
    return tree


def figures_of(tree: dict) -> list[dict]:
    return [figure for item in tree["items"] for figure in item["figures"]] + tree["annex"]


# ---------------------------------------------------------------------------------------------------------------------------
# page.md: the signed note of one page, and its code
# ---------------------------------------------------------------------------------------------------------------------------

PAGE_LAYOUTS = ("list", "narrative")
PAGE_PREFIX = "MINGCHA-PAGE/1:"
PAGE_LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ+-./:"
PAGE_NUMBERS = r"[0-9A-Za-z.,:/%-]+(?: [0-9A-Za-z.,:/%-]+)*"


@dataclass(frozen=True)
class SignedPage:
    text: str
    name: str
    signature: bytes  # ID, then the signature proper
    stated: tuple  # unit, checklist, period, layout, page, pages, figures, size, root
    numbers: list[str]  # as signed: a line a paragraph or row, or one line with their digest

    def is_signed_by(self, key: Key) -> bool:
        mine = self.name == key.name and self.signature[:4] == key.id
        return mine and ed25519_verifies(key.public, self.text.encode(), self.signature[4:])


def parse_page(note: str, what: str) -> SignedPage:
    """A page's note in its one spelling, with one signature; not yet trusted."""
    require(all(c >= " " or c == "\n" for c in note), f"{what}: control characters")
    text, gap, line = note.rpartition("\n\n")
    signed = re.fullmatch(r"\u2014 ([^\s+]+) ([A-Za-z0-9+/=]+)\n", line)
    require(gap and signed, f"{what}: no note with one signature")
    text += "\n"
    lines = text.split("\n")[:-1]
    require(len(lines) >= 8 and lines[0] == "mingcha-page/1", f"{what}: no note of a page")
    place = re.fullmatch(r"(list|narrative) ([1-9][0-9]{0,4}) ([1-9][0-9]{0,4})", lines[4])
    good = matches(r"[0-9]{2,12}", lines[1]) and matches(r"[A-Za-z0-9._-]{1,64}@[A-Za-z0-9._-]{1,32}", lines[2]) and matches(r"[0-9A-Z-]{4,8}", lines[3])
    require(good and place and int(place[2]) <= int(place[3]), f"{what}: no note of a page")
    figures, root = decode_base64(lines[5], what), decode_base64(lines[7], what)
    require(len(figures) == len(root) == 32, f"{what}: no hash")
    signature = decode_base64(signed[2], what)
    require(len(signature) == 68, f"{what}: no Ed25519 signature")
    numbers = lines[8:]
    digested = len(numbers) == 1 and matches(r"# [A-Za-z0-9+/]{43}= [1-9][0-9]{0,6}", numbers[0])
    require(digested or all(matches(PAGE_NUMBERS, one) for one in numbers), f"{what}: no numbers")
    stated = (lines[1], lines[2], lines[3], place[1], int(place[2]), int(place[3]), figures, number(lines[6], what), root)
    return SignedPage(text, signed[1], signature, stated, numbers)


def note_of_page(text: str) -> str:
    """The note itself, or the note that a code's letters stand for."""
    text = text.strip()
    if not text.startswith(PAGE_PREFIX):
        return text.replace("\r\n", "\n") + "\n"
    data = bytearray()
    letters = [PAGE_LETTERS.find(c) for c in text[len(PAGE_PREFIX) :]]
    require(min(letters, default=-1) >= 0 and len(letters) % 3 != 1, "the code: letters that none has")
    for at in range(0, len(letters), 3):
        value = sum(digit * 41**place for place, digit in enumerate(letters[at : at + 3]))
        size = len(letters[at : at + 3]) - 1
        require(value < 256**size, "the code: letters that none has")
        data += value.to_bytes(size, "big")
    require(len(data) > 132, "the code is too short")
    inflate = zlib.decompressobj(-15)
    try:
        rest = inflate.decompress(bytes(data[132:]), 8192).decode("utf-8")
    except (zlib.error, ValueError) as error:
        raise Finding("the code is damaged") from error
    require(inflate.eof and not inflate.unused_data and rest.endswith("\n"), "the code is damaged")
    lines = rest.split("\n")[:-1]
    require(len(lines) >= 6, "the code is damaged")
    name, lines[0] = lines[0], "mingcha-page/1"
    lines.insert(5, base64.b64encode(data[68:100]).decode())
    lines.insert(7, base64.b64encode(data[100:132]).decode())
    return "\n".join(lines) + f"\n\n\u2014 {name} {base64.b64encode(data[:68]).decode()}\n"


def numbers_printed(text: str) -> list[str]:
    """All numbers of a page's text in order, without that of the page between its dashes."""
    lines = (line for line in re.split("\r\n|\r|\n", text) if not re.fullmatch(r"[-\u2013\u2014] *[0-9]+ *[-\u2013\u2014]", line.strip()))
    words = (word for line in lines for word in re.findall(r"[0-9A-Za-z]+(?:[.,:/-][0-9A-Za-z]+)*%?", line))
    return [word for word in words if len(word) <= 24 and re.search("[0-9]", word)]


def verify_page(given: str, vkey: str, printed: str | None) -> tuple[int, list[str]]:
    """Exit status and lines: whose page it is, which numbers were signed and, where its text is given, which differ."""
    try:
        key, page = parse_vkey(vkey), parse_page(note_of_page(given), "the page")
    except Finding as finding:
        return 1, [f"No signed page: {finding}"]
    unit, checklist, period, layout, number_of, count, figures, size, root = page.stated
    head = f"{unit}, {checklist}, {period}, {layout}, page {number_of} of {count}"
    if not page.is_signed_by(key):
        return 1, [f"The signature does NOT hold: {head}. At least one letter is not as it was signed, or another key has signed."]
    lines = [f"The signature holds: {head}; signed by {key.name}+{key.id.hex()}."]
    lines.append(f"figures.json {figures.hex()}, computed when the log had {size} entries with the root {root.hex()}.")
    lines += ["Numbers signed, a line for each paragraph or row:"] + ["  " + one for one in page.numbers]
    status = 0
    if printed is not None:
        there = numbers_printed(printed)
        if page.numbers and page.numbers[0].startswith("# "):
            said = f"# {base64.b64encode(sha256(' '.join(there).encode())).decode()} {len(there)}"
            differs = [] if page.numbers == [said] else ["The numbers of the text are not those that were signed; which, a digest does not tell."]
        else:
            signed = " ".join(page.numbers).split()
            steps = difflib.SequenceMatcher(None, signed, there, autojunk=False).get_opcodes()
            differs = [
                f"From number {one + 1}: signed was {' '.join(signed[one:two]) or 'nothing'}, now it is {' '.join(there[three:four]) or 'nothing'}"
                for step, one, two, three, four in steps
                if step != "equal"
            ]
        lines += differs or ["The numbers of the text are those that were signed."]
        status = 1 if differs else 0
    return status, lines + ["Signed; whether it was issued, ask the log. Numbers are compared, not words."]


# ---------------------------------------------------------------------------------------------------------------------------
# bundle.md, Parts
# ---------------------------------------------------------------------------------------------------------------------------

EXTENSIONS = "pdf|docx|ofd|html|xlsx|json"
DOCUMENT = re.compile(rf"report(-narrative)?\.({EXTENSIONS})")
SEALED_APART = ("manifest.json", "checkpoint", "seal/entry", "seal/facts", "seal/proof", "seal/before", "seal/consistency")
FIXED_PARTS = SEALED_APART + ("checklist.json", "registers.json", "units.json", "expected.json", "figures.json", "inclusion.json", "texts.json", "template.json", "pages.json", "accepted/figures.json")
INDEXED = re.compile(
    rf"(?:(facts|text|accepted|rules)/({NUMBER})\.json)|(?:(proofs)/({NUMBER}))|(?:(chain)/({UNIT}))"
    rf"|(?:(registers)/({REGISTER_ID}@{REGISTER_VERSION})\.json)",
    re.ASCII,
)
FORMS = ("mingcha-bundle/1", "mingcha-bundle/2")
SEMANTICS = ("1", "2")
CITATIONS = ("annex", "footnotes")


def once(method):
    """Computed when first asked for; what does not hold is said again to each check that asks."""
    name = "_" + method.__name__

    def get(self):
        if name not in self.__dict__:
            try:
                self.__dict__[name] = (method(self), None)
            except Finding as finding:
                self.__dict__[name] = (None, finding)
        value, finding = self.__dict__[name]
        if finding:
            raise finding
        return value

    return property(get, doc=method.__doc__)


class Bundle:
    """The parts of a bundle, parsed when they are asked for."""

    def __init__(self, parts: dict[str, bytes], vkey: str | None):
        self.parts, self.given_vkey = parts, vkey

    def part(self, name: str) -> bytes:
        require(name in self.parts, f"{name} is missing")
        return self.parts[name]

    def indexed(self, folder: str) -> dict[str, bytes]:
        """What stands in a folder: index or unit → bytes."""
        found = {}
        for name, data in self.parts.items():
            match = INDEXED.fullmatch(name)
            if match and folder in match.groups():
                found[next(one for one in match.groups()[::-1] if one)] = data
        return found

    @once
    def _tree(self) -> dict:
        tree = parse_canonical(self.part("manifest.json"), "manifest.json")
        require(isinstance(tree, dict), "manifest.json: no object")
        return tree

    @once
    def form(self) -> int:
        """1 or 2: mingcha-bundle/1 or mingcha-bundle/2 with the semantics this verifier knows."""
        form, semantics = self._tree.get("format"), self._tree.get("semantics", "1")
        require(form in FORMS, f"the bundle is of the format {str(form)[:40]!r}, which this verifier doesn't know")
        require(semantics in SEMANTICS, f"the bundle's semantics are {str(semantics)[:40]!r}, which this verifier doesn't know")
        return FORMS.index(form) + 1

    @once
    def manifest(self) -> dict:
        tree = self._tree
        required = "format origin vkey unit checklist period citations files"
        fields(tree, "manifest.json", required + (" semantics renderer" if self.form == 2 else " zone limits"))
        for name in tree.keys() - {"files", "limits"}:
            require(isinstance(tree[name], str), f"manifest.json: {name} is no text")
        require(matches(UNIT, tree["unit"]), "manifest.json: no unit's code")
        require(tree["citations"] in CITATIONS, "manifest.json: unknown citations")
        require(isinstance(tree["files"], dict), "manifest.json: files")
        for name, stated in tree["files"].items():
            fields(stated, f"manifest.json, {name}", "sha256 size")
            digest(stated["sha256"], f"manifest.json, {name}")
            require(type(stated["size"]) is int and stated["size"] >= 0, f"manifest.json, {name}: size")
        return tree

    @once
    def semantics(self) -> str:
        return self.manifest.get("semantics", "1")

    @once
    def key(self) -> Key:
        """The manifest's key, or the given one, which has to be the same."""
        key = parse_vkey(self.manifest["vkey"])
        require(key.name == self.manifest["origin"], "manifest.json: the origin is not the key's name")
        if self.given_vkey is not None:
            require(parse_vkey(self.given_vkey) == key, "the bundle is signed by another key than the given one")
        return key

    @once
    def notes(self) -> Notes:
        return Notes(self.key)

    @once
    def period(self) -> Period:
        return parse_period(self.manifest["period"])

    @once
    def chains(self) -> dict[str, list[Leaf]]:
        chains = {unit: parse_chain(data, unit, f"chain/{unit}") for unit, data in sorted(self.indexed("chain").items())}
        for unit in ("CN", self.manifest["unit"]):
            require(unit in chains, f"chain/{unit} is missing")
        require(chains["CN"], "chain/CN is empty")
        indexes = [leaf.index for chain in chains.values() for leaf in chain]
        require(len(set(indexes)) == len(indexes), "two leaves at one index")
        return chains

    @once
    def leaves(self) -> dict[int, Leaf]:
        return {leaf.index: leaf for chain in self.chains.values() for leaf in chain}

    @once
    def unit_chain(self) -> list[Leaf]:
        return self.chains[self.manifest["unit"]]

    @once
    def proofs(self) -> dict[int, list[bytes]]:
        """Hashes of each tlog-proof; all of them stand under one note, C0."""
        proofs, notes = {}, set()
        for name, data in self.indexed("proofs").items():
            index, hashes, note = parse_proof(data, f"proofs/{name}")
            require(index == int(name), f"proofs/{name}: of another index")
            proofs[index] = hashes
            notes.add(note)
        require(len(notes) == 1, "the proofs do not stand under one note")
        self.c0_note = notes.pop()
        return proofs

    @once
    def inclusion(self) -> tuple[list[bytes], str]:
        """/2: one multi-proof for every leaf of every chain, and C0's note."""
        tree = fields(parse_canonical(self.part("inclusion.json"), "inclusion.json"), "inclusion.json", "hashes note")
        require(isinstance(tree["note"], str), "inclusion.json: the note is no text")
        return [digest(one, "inclusion.json") for one in texts_of(tree["hashes"], "inclusion.json")], tree["note"]

    @once
    def c0(self) -> Checkpoint:
        if self.form == 2:
            return self.notes.open(self.inclusion[1], "C0")
        require(self.proofs, "no proofs")
        return self.notes.open(self.c0_note, "C0")

    @once
    def consistency(self) -> list[bytes]:
        """/2: from C0 to C1, a hash in hex a line."""
        text = utf8(self.part("seal/consistency"), "seal/consistency")
        require(text == "" or text.endswith("\n"), "seal/consistency: does not end with a newline")
        return [digest(line, "seal/consistency") for line in text.split("\n")[:-1]]

    @once
    def seal_proof(self) -> tuple[int, list[bytes], str]:
        return parse_proof(self.part("seal/proof"), "seal/proof")

    @once
    def c1(self) -> Checkpoint:
        note = self.seal_proof[2]
        require(self.part("checkpoint") == note.encode(), "checkpoint is not the note in seal/proof")
        return self.notes.open(note, "checkpoint")

    @once
    def seal(self) -> Leaf:
        return parse_leaf(self.part("seal/entry"), self.seal_proof[0], "seal/entry")

    @once
    def seal_facts(self) -> dict:
        content, salt = parse_opened(self.part("seal/facts"), "seal/facts")
        require(commitment(self.manifest["origin"], salt, content) == self.seal.facts, "seal/facts is not what seal/entry commits to")
        return fields(content, "seal/facts", "manifest checklist period heads", "pages")

    def opened_in(self, folder: str) -> dict[int, dict]:
        """Index → content; each is what its leaf commits to."""
        opened = {}
        for name, data in self.indexed(folder).items():
            what = f"{folder}/{name}.json"
            leaf = self.leaves.get(int(name))
            require(leaf, f"{what}: of no leaf of these chains")
            if folder == "text" and leaf.form == "2":
                opened[leaf.index] = open_fields(data, leaf, self.manifest["origin"], what)
                continue
            content, salt = parse_opened(data, what)
            stated = leaf.text if folder == "text" else leaf.facts
            require(commitment(self.manifest["origin"], salt, content) == stated, f"{what}: not what its leaf commits to")
            opened[leaf.index] = content
        return opened

    @once
    def pages(self) -> dict[str, list[SignedPage]]:
        """The signed notes of the pages by layout; empty where they have no codes."""
        if "pages.json" not in self.parts:
            return {}
        tree = fields(parse_canonical(self.part("pages.json"), "pages.json"), "pages.json", "format", "list narrative")
        require(tree["format"] == "mingcha-pages/1", "pages.json: an unknown format")
        pages = {layout: [parse_page(note, "pages.json") for note in texts_of(tree[layout], "pages.json")] for layout in PAGE_LAYOUTS if layout in tree}
        require(all(pages.values()), "pages.json: a layout without pages")
        return pages

    @once
    def facts(self) -> dict[int, dict]:
        return self.opened_in("facts")

    @once
    def texts(self) -> dict[int, dict]:
        return self.opened_in("text")

    @once
    def acceptances(self) -> dict[int, dict]:
        return self.opened_in("accepted")

    @once
    def publications(self) -> Publications:
        return Publications(self.chains["CN"], self.facts)

    @once
    def register_versions(self) -> dict[tuple[str, str], dict]:
        """/2: the registers shown, each as it was published."""
        found = {}
        for name, data in self.indexed("registers").items():
            what = f"registers/{name}.json"
            tree = check_register(parse_canonical(data, what), what, True)
            require(name == f"{tree['id']}@{tree['version']}", f"{what}: another register")
            published = self.publications.find("register.published", tree["id"], tree["version"])
            require(published and published.sha256 == sha256(data).hex(), f"{what}: not what was published")
            found[(tree["id"], tree["version"])] = tree
        return found

    @once
    def registers(self) -> Registers:
        if self.form == 1:
            return parse_registers(self.part("registers.json"))
        newest = {one.id: one for one in self.publications.of("register.published")}
        return Registers([self.register_version(one.id, one.version) for one in newest.values()])

    def register_version(self, register: str, version: str) -> dict:
        found = self.register_versions.get((register, version))
        require(found, f"registers/{register}@{version}.json is missing")
        return found

    def late_after(self, entry: Entry) -> int | None:
        """The limit of the entry's register in days: in /2 of the version under which it was first entered."""
        register = entry.first.register
        if register is None:
            return None
        if self.form == 1:
            limit = check_limits(self.manifest["limits"])["late"].get(register)
            return None if limit is None else int(limit)
        return int(self.register_version(register, entry.first.written_in)["late_after_days"])

    @once
    def checklist(self) -> Checklist:
        return Checklist(self.part("checklist.json"), self.registers)

    @once
    def rulebook(self) -> Rulebook:
        """/2: the document of each version of the rules, by the leaf that first published it."""
        shown, published = self.indexed("rules"), self.publications.of("rules.published")
        for index in sorted({str(one.leaf.index) for one in published} ^ shown.keys()):
            raise Finding(f"rules/{index}.json is missing, or no publication")
        for one in published:
            require(one.sha256 == sha256(shown[str(one.leaf.index)]).hex(), f"rules/{one.leaf.index}.json: not what was published")
            require(one.id == "rules", f"entry {one.leaf.index}: publishes no rules")
        return Rulebook([(one.leaf, parse_canonical(shown[str(one.leaf.index)], f"rules/{one.leaf.index}.json")) for one in published])

    @once
    def settings(self) -> Settings:
        if self.form == 1:
            limits = check_limits(self.manifest["limits"])
            return Settings({name: limits[name[6:]] for name in LIMITS})
        in_force = self.rulebook.in_force(self.period.end, self.operators)
        return Settings({name: rule.value for name, rule in in_force.items()})

    @once
    def descriptions(self) -> list[Leaf]:
        return [leaf for leaf in self.unit_chain if leaf.type == "unit.described"]

    @once
    def operators(self) -> str | None:
        """The unit's class of operators on the period's last day, as its descriptions say."""
        for leaf in self.descriptions:
            what = f"entry {leaf.index}"
            require(leaf.index in self.facts, f"{what} is withheld: its facts are not opened")
            said = fields(self.facts[leaf.index], what, "", "class").get("class")
            require(said in (None, *CLASSES), f"{what}: an unknown class of operators")
        found = self.described_on(self.period.end)
        return self.facts[found.index].get("class") if found else None

    def described_on(self, date: Day) -> Leaf | None:
        """The description of the unit that holds on a day."""
        found = None
        for i, leaf in enumerate(self.descriptions):
            since = leaf.happened_on if i == 0 else max(leaf.happened_on, self.zone.day(leaf.recorded_at))
            if since <= date and (found is None or since >= found[0]):
                found = (since, leaf)
        return found[1] if found else None

    @once
    def zone(self) -> Zone:
        return Zone(self.manifest["zone"]) if self.form == 1 else self.rulebook.zone

    @once
    def newer_checklist(self) -> str | None:
        """/2: the newest version of the checklist's id, where it is not the one asked."""
        newest = self.publications.of("checklist.published", self.checklist.id)[-1]
        return None if newest.version == self.checklist.version else f"{newest.id}@{newest.version}"

    @once
    def grounds(self) -> dict:
        """/2: what of publications a reader has to know; empty where there is nothing to say."""
        if self.form == 1:
            return {}
        early = [
            {
                "name": rule.name, "number": rule.number, "sealed_on": self.rulebook.sealed_on(rule).isoformat(),
                "since": rule.since.isoformat(), "value": rule.value,
            }
            for rule in self.rulebook.early(self.period.end, self.operators)
        ]  # fmt: skip
        grounds = {"newer_checklist": self.newer_checklist, "rules": early}
        return {name: value for name, value in grounds.items() if value}

    @once
    def computed_at(self) -> str:
        """`recorded_at` of the leaf with the highest index of all chains other than report.issued."""
        leaves = [leaf for leaf in self.leaves.values() if leaf.type != "report.issued"]
        return max(leaves, key=lambda leaf: leaf.index).recorded if leaves else "1970-01-01T00:00:00.000Z"

    @once
    def sealed_units(self) -> ShownSet:
        """units.json, under the root of the newest units.changed."""
        units = parse_set(parse_canonical(self.part("units.json"), "units.json"), "units.json", check_unit_row)
        newest = self.newest_of("units.changed")
        require(units.leaf == newest.index, "units.json: not of the newest units.changed")
        self.verify_set(units, "units.json", unit_key)
        return units

    def newest_of(self, leaf_type: str) -> Leaf:
        found = [leaf for leaf in self.chains["CN"] if leaf.type == leaf_type]
        require(found, f"chain/CN has no {leaf_type}")
        return found[-1]

    def verify_set(self, shown: ShownSet, what: str, key_of):
        content = self.facts.get(shown.leaf)
        require(content is not None, f"{what}: leaf {shown.leaf} is not opened")
        require(content.get("set_size") == str(shown.size), f"{what}: not the size that was sealed")
        shown.verify(digest(content.get("set_root"), what), what, key_of)

    @once
    def expected(self) -> dict[int, ShownSet]:
        """expected.json: each under the root of its period.opened, by rising leaf."""
        tree = parse_canonical(self.part("expected.json"), "expected.json")
        require(isinstance(tree, list), "expected.json: no list")
        sets: dict[int, ShownSet] = {}
        for one in tree:
            shown = parse_set(one, "expected.json", check_expected_row)
            what = f"expected.json, {shown.leaf}"
            require(shown.leaf in self.leaves and self.leaves[shown.leaf].type == "period.opened", f"{what}: no period.opened")
            require(not sets or max(sets) < shown.leaf, f"{what}: does not rise")
            self.verify_set(shown, what, expected_key)
            sets[shown.leaf] = shown
        return sets

    @once
    def ledger(self) -> Ledger:
        today = self.zone.day(instant(self.computed_at, "computed_at"))
        return Ledger(self.chains, self.facts, self.zone, today)

    @once
    def figures_json(self) -> dict:
        tree = parse_canonical(self.part("figures.json"), "figures.json")
        require("inputs" in check_report(tree, "figures.json"), "figures.json: no report")
        return tree

    @once
    def inputs(self) -> Inputs:
        return Inputs(self.figures_json["inputs"])

    @once
    def phrases(self) -> Phrases:
        """bundle/1 has none of its own: texts-1.json beside this file."""
        if self.form == 2:
            data, newest = self.part("texts.json"), self.publications.of("texts.published")
            require(newest and newest[-1].sha256 == sha256(data).hex(), "texts.json is not what was published last")
            return Phrases(parse_canonical(data, "texts.json"))
        with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "texts-1.json"), encoding="utf-8") as file:
            return Phrases(json.load(file))

    @once
    def template_leaves(self) -> list[Leaf]:
        return [leaf for leaf in self.unit_chain if leaf.type == "unit.template_published"] if self.form == 2 else []

    @once
    def templates(self) -> dict[int, dict]:
        """What each publication of the unit states, by index; a version is published once."""
        stated, seen = {}, set()
        for leaf in self.template_leaves:
            what = f"entry {leaf.index}"
            require(leaf.index in self.facts, f"{what} is withheld: its facts are not opened")
            content = fields(self.facts[leaf.index], what, "id version sha256", "checklist")
            require(all(isinstance(one, str) for one in content.values()), f"{what}: publishes no template")
            require((content["id"], content["version"]) not in seen, f"{what}: {content['id']}@{content['version']} was published before")
            seen.add((content["id"], content["version"]))
            stated[leaf.index] = content
        return stated

    @once
    def held_template(self) -> tuple[int, Template] | None:
        """The newest for the checklist, else the newest for all, unless it is withdrawn."""
        out, hashes = set(), {leaf.index: leaf.hash.hex() for leaf in self.template_leaves}
        for leaf in self.unit_chain if self.form == 2 else []:
            if leaf.type == "unit.template_withdrawn":
                target = dict([leaf.target[::-1]]) if leaf.target else {}
                require(target and target.items() <= hashes.items(), f"entry {leaf.index} withdraws no template of its unit")
                out |= target.keys()
        for scope in (self.checklist.id, ""):
            index = max((i for i, one in self.templates.items() if one.get("checklist", "") == scope), default=None)
            if index is not None and index not in out:
                return index, self._template(index)
        require("template.json" not in self.parts, "template.json: no template of the unit holds")
        return None

    def _template(self, index: int) -> Template:
        data, stated = self.part("template.json"), self.templates[index]
        template = Template(data)
        is_it = stated["sha256"] == sha256(data).hex() and template.reference == f"{stated['id']}@{stated['version']}"
        require(is_it and template.checklist == stated.get("checklist", ""), f"template.json is not what entry {index} published")
        require(template.tree["unit"] == self.manifest["unit"], "template.json: of another unit")
        return template

    @once
    def unfit(self) -> str:
        """Why the template that holds is not used; empty where it is, or none holds."""
        base = check_narrative(self.checklist.narrative or self.phrases["narrative"])["parts"]
        return self.held_template[1].against(self.checklist, base) if self.held_template else ""

    @once
    def used_template(self) -> Template | None:
        return self.held_template[1] if self.held_template and not self.unfit else None

    @once
    def items(self) -> Items:
        """The rules, run over the opened facts."""
        return self.items_by(self.semantics, self.ledger)

    def items_by(self, semantics: str, ledger: Ledger) -> Items:
        tree = Tree(self.sealed_units, self.manifest["unit"])
        figures = Figures(self.period, ledger, tree, self.expected, self.registers, self.settings, self.late_after, semantics)
        return Items(self.checklist, figures, self.inputs)

    @once
    def draws(self) -> list[Leaf]:
        """Every draw.commit of the unit and, where there is one, every draw.result."""
        return [leaf for leaf in self.unit_chain if leaf.type in ("draw.commit", "draw.result")]

    @once
    def issued(self) -> list[Leaf]:
        """Reports of the unit below C0."""
        return [leaf for leaf in self.unit_chain if leaf.type == "report.issued"]

    @once
    def sealed_besides(self) -> Sealed:
        checklists = self.publications.of("checklist.published", self.checklist.id)
        used = self.publications.find("checklist.published", self.checklist.id, self.checklist.version)
        require(used, "checklist.json was not published")
        sets = [self.sealed_units, *self.expected.values()]
        shown = [(one.leaf, one.size, self.facts[one.leaf]["set_root"]) for one in sets]
        return Sealed(used.sha256, {one.sha256 for one in checklists}, self.issued, shown)

    @once
    def report(self) -> Report:
        pending = self.figures_json.get("pending")
        require(type(pending) is int and pending >= 0, "figures.json: pending")
        composer = Composer(self.items, self.phrases, self.used_template)
        tells = any(isinstance(one, dict) and one.get("table") == "disclosed" for one in self.phrases["annexes"])
        disclosed = Disclosure(self.items, pending, self.sealed_besides).to_json() if tells else None
        return Report(composer, self.c0, self.manifest["origin"], self.computed_at, pending, self.draws, self.grounds, disclosed)

    @once
    def acceptance(self) -> tuple[Leaf, dict] | None:
        """The newest acceptance for the same checklist (any version) and period."""
        stem = self.checklist.id
        for index in sorted(self.acceptances, reverse=True):
            content = self.acceptances[index]
            if str(content.get("checklist")).split("@")[0] == stem and content.get("period") == self.manifest["period"]:
                return self.leaves[index], content
        return None

    @once
    def accepted_report(self) -> dict:
        what = "accepted/figures.json"
        return check_report(parse_canonical(self.part(what), what), what)

    @once
    def compared(self) -> Items:
        """What is compared with the accepted report: by its semantics, which ask for what they need."""
        found, semantics = self.report.found, self.accepted_report.get("semantics", "1")
        require(semantics in SEMANTICS, f"accepted/figures.json: the semantics {str(semantics)[:40]!r} are not known")
        if semantics == self.semantics:
            return found
        return self.items_by(semantics, self.ledger)

    @once
    def accepted(self) -> dict | None:
        """`inputs.accepted`, computed anew."""
        if self.acceptance is None:
            return None
        leaf, _ = self.acceptance
        changes = Changes(self.accepted_report, self.compared, self.ledger)
        on = self.zone.day(leaf.recorded_at).isoformat()
        return {"index": leaf.index, "on": on, "changes": changes.to_json()}

    @once
    def figures(self) -> bytes:
        """The figures.json that this verifier computes itself."""
        return canonical(self.report.to_json(self.accepted))


# ---------------------------------------------------------------------------------------------------------------------------
# bundle.md, The six checks
# ---------------------------------------------------------------------------------------------------------------------------

CLOCK_BACK = datetime.timedelta(minutes=5)


def check_seal(bundle: Bundle) -> str:
    seal, facts, manifest = bundle.seal, bundle.seal_facts, bundle.manifest
    require(facts["manifest"] == sha256(bundle.part("manifest.json")).hex(), "the seal is of another manifest.json")
    require(facts["checklist"] == sha256(bundle.part("checklist.json")).hex(), "the seal is of another checklist.json")
    require(facts["period"] == manifest["period"], "the seal is of another period")
    pages = [sha256(page.text.encode()).hex() for layout in PAGE_LAYOUTS for page in bundle.pages.get(layout, [])]
    require(("pages" in facts) == bool(pages) and facts.get("pages", []) == pages, "the seal is of other pages than pages.json")
    require(seal.type == "report.issued" and seal.unit == manifest["unit"], "seal/entry is no report.issued of the unit")
    require(not seal.drill, "the report is sealed as a drill")
    index, hashes, _ = bundle.seal_proof
    c1 = bundle.c1
    require(root_of_inclusion(seal.hash, index, c1.size, hashes) == c1.root, "seal/entry is not in the log at its index")
    require(bundle.c0.size <= index, "the report's index lies below C0")
    if bundle.form == 2:
        check_consistency(bundle.c0.size, bundle.c0.root, c1.size, c1.root, bundle.consistency)
    latest = max(leaf.recorded_at for leaf in [*bundle.leaves.values(), *before_the_seal(bundle)])
    require(latest - seal.recorded_at <= CLOCK_BACK, "an entry is recorded later than the report that covers it")
    last = bundle.unit_chain[-1] if bundle.unit_chain else None
    for leaf in before_the_seal(bundle) + [seal]:
        useq, prev = (last.useq + 1, last.hash.hex()) if last else (1, ZEROS)
        require(leaf.useq == useq and leaf.prev == prev, "the report does not follow the head of its unit's chain")
        last = leaf
    former = "; a bundle of the former format: it does not show what only mingcha-bundle/2 has" if bundle.form == 1 else ""
    return f"report.issued {index} is in the log of {c1.size} leaves, signed by {bundle.key.name}+{bundle.key.id.hex()}{former}"


def before_the_seal(bundle: Bundle) -> list[Leaf]:
    """Other reports of the unit issued between C0 and this one: their leaves, a line each, without index."""
    if "seal/before" not in bundle.parts:
        return []
    data = bundle.part("seal/before")
    require(data.endswith(b"\n"), "seal/before: does not end with a newline")
    leaves = [parse_leaf(line, bundle.seal_proof[0], "seal/before") for line in data.split(b"\n")[:-1]]
    for leaf in leaves:
        require(leaf.type == "report.issued" and leaf.unit == bundle.manifest["unit"], "seal/before: no report.issued of the unit")
        require(not leaf.drill, "seal/before: a report that is sealed as a drill")
    return leaves


def check_chains(bundle: Bundle) -> str:
    heads = []
    c0 = bundle.c0
    for unit, chain in bundle.chains.items():
        head = chain[-1] if chain else None
        heads.append(f"{unit} {head.useq if head else 0} {head.hash.hex() if head else ZEROS}")
        if head and bundle.form == 1:
            check_proof(bundle, head.index, f"the head of chain/{unit}")
    require(bundle.seal_facts["heads"] == heads, "the chains' heads are not those that were sealed")
    require(all(index < c0.size for index in bundle.leaves), "a leaf lies beyond C0")
    if bundle.form == 2:
        known = {leaf.index: leaf.hash for leaf in bundle.leaves.values()}
        root = root_of_known(known, c0.size, bundle.inclusion[0])
        require(root == c0.root, "inclusion.json does not hold: a leaf is not in the log at the index its chain states")
    for chain in bundle.chains.values():
        entries_of(chain)
    forms = {leaf.form for leaf in [*bundle.leaves.values(), *before_the_seal(bundle), bundle.seal]}
    require(bundle.form == 2 or forms == {"1"}, "a bundle of the former format with leaves of a later form")
    count = len(bundle.leaves)
    return f"{len(bundle.chains)} chains, {count} leaves, from the first to the sealed head" + clock_remark(bundle)


def check_proof(bundle: Bundle, index: int, what: str):
    require(index in bundle.proofs, f"proofs/{index} is missing: {what} is not proven")
    root = root_of_inclusion(bundle.leaves[index].hash, index, bundle.c0.size, bundle.proofs[index])
    require(root == bundle.c0.root, f"proofs/{index} does not hold: {what} is not in the log there")


def clock_remark(bundle: Bundle) -> str:
    leaves = [bundle.leaves[index] for index in sorted(bundle.leaves)] + [bundle.seal]
    latest, back = leaves[0].recorded_at, []
    for leaf in leaves:
        if latest - leaf.recorded_at > CLOCK_BACK:
            back.append(str(leaf.index))
        latest = max(latest, leaf.recorded_at)
    return f"; the clock went back by over 5 minutes before {', '.join(back[:10])}" if back else ""


def check_completeness(bundle: Bundle) -> str:
    needed = publications_of_form_1(bundle) if bundle.form == 1 else publications_of_form_2(bundle)
    items, ledger = bundle.items, bundle.ledger
    check_acceptances(bundle)
    if bundle.form == 2:
        bundle.report  # asks for what it discloses
        needed |= {leaf.index for leaf in bundle.issued}
        needed |= {leaf.index for entry in ledger.amended.values() for leaf in entry.saying}
    needed |= {bundle.sealed_units.leaf} | {leaf.index for leaf in bundle.draws + bundle.descriptions + bundle.template_leaves} | ledger.asked.keys()
    for index in sorted(needed - bundle.facts.keys()):
        raise Finding(f"entry {index} is withheld: its facts are not opened")
    for index in sorted(bundle.facts.keys() - needed):
        raise Finding(f"facts/{index}.json: no rule asks for it")
    units = ledger.asked_units | {"CN", bundle.manifest["unit"]}
    for unit in sorted(units - bundle.chains.keys()):
        raise Finding(f"chain/{unit} is missing, a rule asks for it")
    for unit in sorted(bundle.chains.keys() - units):
        raise Finding(f"chain/{unit}: no rule asks for it")
    for index in sorted(bundle.expected.keys() ^ items.figures.asked_sets):
        raise Finding(f"expected.json: the period of leaf {index} is missing, or no rule asks for it")
    erased = sum(leaf.type == "erasure" for leaf in bundle.leaves.values())
    headlines = (check_headlines(bundle) if bundle.form == 2 else []) + check_template(bundle)
    check_body(bundle)
    notes = [f"{len(bundle.facts)} facts opened, nothing left out"] + ([f"{erased} erasures of texts"] if erased else [])
    return "; ".join(notes + headlines + (notes_on_publications(bundle) if bundle.form == 2 else []))


def notes_on_publications(bundle: Bundle) -> list[str]:
    book, grounds = bundle.rulebook, bundle.grounds
    notes = [f"{book.count} publications of rules, zone {book.zone.name}"]
    if "newer_checklist" in grounds:
        notes.append(f"the checklist asked is {bundle.manifest['checklist']}; a newer version, {grounds['newer_checklist']}, was published")
    for rule in grounds.get("rules", []):
        notes.append(f"{rule['name']} = {rule['value']} ({rule['number']}) in force since {rule['since']}, sealed on {rule['sealed_on']}")
    return notes


def check_template(bundle: Bundle) -> list[str]:
    """The report names the template by which it goes, and no other."""
    held, used = bundle.held_template, bundle.used_template
    due = {"index": held[0], "reference": used.reference} if held and used else None
    require(bundle.inputs.template == due, f"the report says that it goes by {bundle.inputs.template}, it should be {due}")
    if held is None:
        return []
    said = f"does not fit the checklist and is not used: {bundle.unfit}" if used is None else "is what the report goes by"
    return [f"the unit's own template {held[1].reference} (entry {held[0]}) {said}"]


BODY_FIELDS = {"addressees", "names", "self_designation", "signature"}


def check_body(bundle: Bundle):
    """The body is what the description says that holds on the report's day, opened with nothing else."""
    body = bundle.inputs.body
    if body is None:
        return
    index = body["index"]
    what, report = f"text/{index}.json", bundle.report
    holds = bundle.described_on(report.inputs.date or report.as_of)
    require(holds and holds.index == index, f"the report's body is of entry {index}, on its day holds {holds.index if holds else 'none'}")
    require(holds.form == "2", f"the report's body is of entry {index}, whose text cannot be opened field by field")
    require(index in bundle.texts, f"{what} is missing: the report's body is not opened")
    opened, there = bundle.texts[index], parse_canonical(bundle.part(what), what)["fields"]
    require(opened.keys() == BODY_FIELDS & there.keys(), f"{what}: opens not exactly what the report's body is made of")
    said = {name: value for name, value in opened.items() if value is not None}
    addressees = [one for one in texts_of(said.get("addressees", []), what) if one.startswith("report ")]
    sealed = {
        "index": index, "name": "、".join(texts_of(said.get("names", []), what)), "signature": said.get("signature", ""),
        "self_designation": said.get("self_designation", ""),
        "addressee": addressees[-1].removeprefix("report ") if addressees else "",
    }  # fmt: skip
    require(body == sealed, f"{what}: the report's body is {body}, sealed was {sealed}")


def check_headlines(bundle: Bundle) -> list[str]:
    """Each other text part opens exactly the headline that the report prints; a headline without one is declared."""
    titles, body = bundle.inputs.tree["titles"], bundle.inputs.body
    for index, opened in bundle.texts.items():
        if body and index == body["index"] and str(index) not in titles:
            continue
        what, leaf = f"text/{index}.json", bundle.leaves[index]
        require(leaf.form == "2" and leaf.register, f"{what}: of a leaf that has no headline to open")
        require(titles.get(str(index)), f"{what}: the report has no words of this entry")
        register = bundle.register_version(leaf.register, leaf.written_in)
        names = parse_canonical(bundle.part(what), what)["fields"].keys()
        require(names == text_fields(register), f"{what}: its fields are not the text fields of {leaf.register}@{leaf.written_in}")
        headline = headline_of(register)
        require(headline and opened == {headline: titles[str(index)]}, f"{what}: not exactly the headline that the report prints")
    declared = sorted(int(index) for index in titles if int(index) not in bundle.texts)
    require(bundle.inputs.declared == declared, f"headlines are not opened for {declared}, the report says so of {bundle.inputs.declared}")
    return [f"{len(declared)} headlines are declared, not opened: {', '.join(map(str, declared))}"] if declared else []


def publications_of_form_2(bundle: Bundle) -> set[int]:
    """All are opened; what is shown is what was published, all that is asked for and nothing else."""
    published, checklist = bundle.publications, bundle.checklist
    require(f"{checklist.id}@{checklist.version}" == bundle.manifest["checklist"], "checklist.json is not the manifest's")
    used = published.find("checklist.published", checklist.id, checklist.version)
    require(used and used.sha256 == sha256(bundle.part("checklist.json")).hex(), "checklist.json is not what was published")
    bundle.rulebook, bundle.phrases
    due = {(one.id, one.version) for one in {one.id: one for one in published.of("register.published")}.values()}
    for leaf in bundle.leaves.values():
        if leaf.register:
            due.add((leaf.register, leaf.written_in))
            one = published.find("register.published", leaf.register, leaf.written_in)
            require(one, f"leaf {leaf.index}: {leaf.register}@{leaf.written_in} was not published")
            require(leaf.form == "1" or one.leaf.index < leaf.index, f"leaf {leaf.index}: {leaf.register}@{leaf.written_in} was published later")
    for one, version in sorted(due ^ bundle.register_versions.keys()):
        raise Finding(f"registers/{one}@{version}.json is missing, or nobody asks for it")
    return {leaf.index for leaf in bundle.chains["CN"] if leaf.type in PUBLICATIONS}


def publications_of_form_1(bundle: Bundle) -> set[int]:
    """Checklist and registers are those of the newest publication: the used one and all later ones are opened."""
    registers = bundle.newest_of("registers.published")
    stated = bundle.facts.get(registers.index)
    require(stated is not None, f"entry {registers.index} is withheld: its facts are not opened")
    require(stated.get("sha256") == sha256(bundle.part("registers.json")).hex(), "registers.json is not what was published last")
    leaves = [leaf.index for leaf in bundle.chains["CN"] if leaf.type == "checklist.published"]
    opened = [index for index in leaves if index in bundle.facts]
    require(opened and opened == leaves[-len(opened) :], "a later publication of a checklist is withheld")
    checklist, used = bundle.checklist, bundle.facts[opened[0]]
    require(f"{checklist.id}@{checklist.version}" == bundle.manifest["checklist"], "checklist.json is not the manifest's")
    stated = {"id": checklist.id, "version": checklist.version, "sha256": sha256(bundle.part("checklist.json")).hex()}
    require(used == stated, "checklist.json is not what was published")
    later = [index for index in opened[1:] if bundle.facts[index].get("id") == checklist.id]
    require(not later, f"checklist.json is not the newest: {later} published another version")
    return {registers.index, *opened}


def check_acceptances(bundle: Bundle):
    """Every acceptance of the period is opened, and accepted/figures.json has the digest that the newest one states."""
    due = {leaf.index for leaf in bundle.unit_chain if leaf.type == "assessment.accepted" and leaf.happened_on == bundle.period.end}
    require(due == bundle.acceptances.keys(), f"acceptances {sorted(due ^ bundle.acceptances.keys())} are withheld, or of another period")
    has = "accepted/figures.json" in bundle.parts
    require(has == (bundle.acceptance is not None), "accepted/figures.json is missing, or there is no acceptance")
    if has:
        stated = bundle.acceptance[1].get("figures")
        require(stated == sha256(bundle.part("accepted/figures.json")).hex(), "accepted/figures.json is not what was accepted")


def check_figures(bundle: Bundle) -> str:
    mine, theirs = bundle.figures, bundle.part("figures.json")
    if mine != theirs:
        raise Finding("figures.json is not what the rules give: " + first_difference(json.loads(mine), bundle.figures_json, ""))
    results = [item.result for item in bundle.items.items]
    return ", ".join(f"{results.count(one)} {one}" for one in RESULTS if one in results)


def first_difference(mine, theirs, path: str) -> str:
    """Where two values differ first, for people."""
    if isinstance(mine, dict) and isinstance(theirs, dict):
        for name in sorted(mine.keys() | theirs.keys(), key=lambda one: (one == "texts", one)):
            if name not in mine or name not in theirs:
                return f"{path}/{name} is " + ("missing" if name in mine else "too much")
            if mine[name] != theirs[name]:
                return first_difference(mine[name], theirs[name], f"{path}/{name}")
    if isinstance(mine, list) and isinstance(theirs, list):
        for i, (one, other) in enumerate(zip(mine, theirs)):
            if one != other:
                label = one["id"] if isinstance(one, dict) and "id" in one else one.get("name", i) if isinstance(one, dict) else i
                return first_difference(one, other, f"{path}/{label}")
        return f"{path} has {len(theirs)} elements, not {len(mine)}"
    return f"{path} is {json.dumps(theirs, ensure_ascii=False)[:300]}, computed {json.dumps(mine, ensure_ascii=False)[:300]}"


def check_citations(bundle: Bundle) -> str:
    """Each figure cites exactly the entries that its rule selected; each of them has a proof under C0."""
    cited = {fact.index for fact in bundle.report.cited}
    stated = {index for figure in figures_of(bundle.figures_json) for index in figure["entries"]}
    require(stated == cited, f"figures.json cites {sorted(stated ^ cited)[:5]} otherwise than the rules")
    for index in sorted(cited - bundle.leaves.keys()):
        raise Finding(f"entry {index} is cited and stands in no chain")
    if bundle.form == 1:
        for index in sorted(cited):
            check_proof(bundle, index, f"entry {index}")
        heads = {chain[-1].index for chain in bundle.chains.values() if chain}
        for index in sorted(bundle.proofs.keys() - cited - heads):
            raise Finding(f"proofs/{index}: of no cited entry and no head")
    for index in sorted(bundle.texts.keys() - cited if bundle.form == 1 else ()):
        raise Finding(f"text/{index}.json: of an entry that is not cited")
    return f"{len(cited)} cited entries are in the log where their chains say"


def check_documents(bundle: Bundle) -> str:
    stated = bundle.manifest["files"]
    there = bundle.parts.keys() - set(SEALED_APART)
    for name in sorted(bundle.parts):
        require(is_part(name, bundle.form), f"{name} is no part of a bundle")
    for name in sorted(stated.keys() ^ there):
        raise Finding(f"{name} is " + ("missing" if name in stated else "not listed in manifest.json"))
    for name in sorted(there):
        data = bundle.part(name)
        require(stated[name]["size"] == len(data), f"{name}: not the size that manifest.json lists")
        require(stated[name]["sha256"] == sha256(data).hex(), f"{name}: not the bytes that manifest.json lists")
    check_pages(bundle)
    documents = documents_of(bundle)
    return f"{len(there)} parts as listed; " + (f"{len(documents)} documents NOT compared with the figures" if documents else "no documents")


def check_pages(bundle: Bundle):
    """Each note is of this report and of its place in it, and by the log."""
    manifest, base = bundle.manifest, bundle.c0
    for layout, pages in bundle.pages.items():
        for number_of, page in enumerate(pages, 1):
            due = (manifest["unit"], manifest["checklist"], manifest["period"], layout, number_of, len(pages))
            due += (sha256(bundle.part("figures.json")), base.size, base.root)
            require(page.stated == due and page.is_signed_by(bundle.key), f"pages.json: page {number_of} of {layout} is not this log's for this page")


ONLY_IN_FORM = {
    "proofs": 1, "registers.json": 1, "inclusion.json": 2, "seal/consistency": 2, "rules": 2, "registers": 2, "texts.json": 2, "template.json": 2, "pages.json": 2,
}  # fmt: skip


def is_part(name: str, form: int) -> bool:
    if ONLY_IN_FORM.get(name, ONLY_IN_FORM.get(name.split("/")[0], form)) != form:
        return False
    return bool(name in FIXED_PARTS or INDEXED.fullmatch(name) or DOCUMENT.fullmatch(name))


def documents_of(bundle: Bundle) -> list[str]:
    return sorted(name for name in bundle.parts if DOCUMENT.fullmatch(name))


CHECKS = (check_seal, check_chains, check_completeness, check_figures, check_citations, check_documents)


# ---------------------------------------------------------------------------------------------------------------------------
# paper.md: the bundle of a paper
# ---------------------------------------------------------------------------------------------------------------------------

PAPER_FORMAT = "mingcha-paper/1"
PAPER_RENDERERS = ("1", "2")
PAPER_PART = re.compile(
    r"paper\.json|sentences\.json|inclusion\.json|units\.json|paper\.(?:pdf|docx|ofd|html)|leaf/(?:0|[1-9][0-9]{0,17})|(?:facts|text|document)/(?:0|[1-9][0-9]{0,17})\.json"
)
LINES = {name: "text" for name in ("title", "addressee", "heading", "paragraph", "note")}
BLOCKS = LINES | {"head": "body number", "attachments": "items", "signature": "unit date", "annex": "number title"}
BLOCKS |= {"table": "columns rows", "chart": "alternative column kind title"}
ORIGINS = {
    "declared": "", "date": "as", "facts": "as field leaf", "text": "as field leaf", "happened": "as leaf", "index": "leaf", "count": "kind leaves",
    "document": "as document path type", "body": "as field unit", "unit": "unit", "number": "number",
}  # fmt: skip


@dataclass
class PaperValue:
    """A value of `paper.json`: in which block it stands, and directly in which sentence ("" in none)."""

    place: str
    sentence: str
    signs: bool
    name: str
    text: str
    cite: list[int]
    origin: dict


class Paper:
    """The parts of a paper's bundle, parsed when they are asked for."""

    def __init__(self, parts: dict[str, bytes], vkey: str | None):
        self.parts, self.given_vkey = parts, vkey

    def part(self, name: str) -> bytes:
        require(name in self.parts, f"{name} is missing")
        return self.parts[name]

    def indexed(self, folder: str) -> dict[int, str]:
        """Index → name of the parts in a folder."""
        found = {}
        for name in self.parts:
            if name.startswith(folder + "/") and PAPER_PART.fullmatch(name):
                found[int(name[len(folder) + 1 :].removesuffix(".json"))] = name
        return found

    @once
    def manifest(self) -> dict:
        tree = parse_canonical(self.part("manifest.json"), "manifest.json")
        fields(tree, "manifest.json", "format kind reference unit origin vkey renderer files")
        require(all(isinstance(tree[name], str) for name in tree if name != "files"), "manifest.json: a text is none")
        require(isinstance(tree["files"], dict), "manifest.json: files")
        for name, stated in tree["files"].items():
            fields(stated, f"manifest.json, {name}", "sha256 size")
            digest(stated["sha256"], f"manifest.json, {name}")
            require(type(stated["size"]) is int and stated["size"] >= 0, f"manifest.json, {name}: size")
        return tree

    @once
    def key(self) -> Key:
        key = parse_vkey(self.manifest["vkey"])
        require(key.name == self.manifest["origin"], "manifest.json: the origin is not the key's name")
        if self.given_vkey is not None:
            require(parse_vkey(self.given_vkey) == key, "the bundle is signed by another key than the given one")
        return key

    @once
    def sheet(self) -> dict:
        tree = parse_canonical(self.part("paper.json"), "paper.json")
        fields(tree, "paper.json", "blocks clock day format kind reference unit")
        require(tree["format"] == PAPER_FORMAT, f"paper.json is not {PAPER_FORMAT}")
        require(all(isinstance(tree[name], str) for name in tree if name != "blocks"), "paper.json: a text is none")
        require(matches(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", tree["clock"]), "paper.json: no clock")
        day(tree["day"], "paper.json, day")
        require(isinstance(tree["blocks"], list), "paper.json: no blocks")
        return tree

    @once
    def book(self) -> dict:
        data = self.part("sentences.json")
        require(sha256(data).hex() in SHIPPED, "sentences.json: not the sentences that come with the product")
        tree = fields(parse_canonical(data, "sentences.json"), "sentences.json", "format sentences version")
        require(tree["format"] == "mingcha-sentences/1", "sentences.json: an unknown format")
        return tree["sentences"]

    @once
    def values(self) -> list[PaperValue]:
        found: list[PaperValue] = []
        for place, block in enumerate(self.sheet["blocks"]):
            require(isinstance(block, dict) and block.get("b") in BLOCKS, f"paper.json, blocks[{place}]: an unknown block")
            kind = block["b"]
            fields(block, f"paper.json, blocks[{place}]", "b " + BLOCKS[kind], "signer" if kind == "head" else "")
            require("signer" not in block or block["signer"] != [], f"paper.json, blocks[{place}]: a signer who is none")
            if kind == "chart":
                self.check_drawn(block, place)
            for text in self.texts_of(block, kind, f"paper.json, blocks[{place}]"):
                self.read(text, "", kind in ("head", "signature"), f"blocks[{place}]", found)
        return found

    def check_drawn(self, chart: dict, place: int):
        """The table that a chart draws stands right below it."""
        what, below = f"paper.json, blocks[{place}]", self.sheet["blocks"][place + 1 : place + 2]
        columns = below[0].get("columns") if below and isinstance(below[0], dict) and below[0].get("b") == "table" else None
        count = len(columns) if isinstance(columns, list) else 0
        require(0 < number(chart["column"], what) < count and chart["kind"] == "columns", f"{what}: a chart has no table")

    def texts_of(self, block: dict, kind: str, what: str) -> list:
        if kind == "chart":
            return [block["title"], block["alternative"]]
        if kind == "attachments":
            require(isinstance(block["items"], list), f"{what}: no items")
            return block["items"]
        if kind != "table":
            return [block[name] for name in BLOCKS[kind].split()] + ([block["signer"]] if "signer" in block else [])
        texts = []
        for column in block["columns"]:
            fields(column, what, "centred head width")
            require(isinstance(column["centred"], bool) and number(column["width"], what) > 0, f"{what}: a column")
            texts.append(column["head"])
        for row in block["rows"]:
            require(isinstance(row, list) and len(row) == len(block["columns"]), f"{what}: a row has not a cell for each column")
            texts += row
        return texts

    def read(self, text, sentence: str, signs: bool, place: str, found: list[PaperValue]):
        """A text: sentences, in which texts stand, and values."""
        require(isinstance(text, list), f"paper.json, {place}: a text is no list")
        for run in text:
            require(isinstance(run, dict), f"paper.json, {place}: a run is no object")
            if "say" in run:
                fields(run, f"paper.json, {place}", "say with")
                require(isinstance(run["say"], str) and isinstance(run["with"], list), f"paper.json, {place}: no sentence")
                for one in run["with"]:
                    self.read(one, run["say"], signs, place, found)
            else:
                found.append(self.value(run, sentence, signs, place))

    def value(self, run: dict, sentence: str, signs: bool, place: str) -> PaperValue:
        what = f"paper.json, {place}"
        fields(run, what, "from name text", "cite")
        require(isinstance(run["name"], str) and isinstance(run["text"], str), f"{what}: a value without name or text")
        origin = run["from"]
        require(isinstance(origin, dict) and origin.get("of") in ORIGINS, f"{what}: nothing comes from there")
        fields(origin, what, "of " + ORIGINS[origin["of"]])
        for name in origin.keys() & {"as", "path", "leaves"}:
            texts_of(origin[name], what)
        require(all(isinstance(origin[name], str) for name in origin.keys() - {"as", "path", "leaves"}), f"{what}: from")
        for name in ("leaf", "number"):
            if name in origin:
                number(origin[name], what)
        cite = [number(one, what) for one in texts_of(run.get("cite", []), what)]
        return PaperValue(place, sentence, signs, run["name"], run["text"], cite, origin)

    @once
    def leaves(self) -> dict[int, Leaf]:
        return {index: parse_leaf(self.parts[name], index, name) for index, name in self.indexed("leaf").items()}

    def leaf(self, index: int, what: str) -> Leaf:
        require(index in self.leaves, f"{what}: leaf/{index} is missing")
        return self.leaves[index]

    @once
    def facts(self) -> dict[int, dict]:
        found = {}
        for index, name in self.indexed("facts").items():
            content, salt = parse_opened(self.parts[name], name)
            require(commitment(self.manifest["origin"], salt, content) == self.leaf(index, name).facts, f"{name}: not what its leaf commits to")
            found[index] = content
        return found

    @once
    def texts(self) -> dict[int, dict]:
        found = {}
        for index, name in self.indexed("text").items():
            require(self.leaf(index, name).form != "1", f"{name}: a leaf of the first form opens no text")
            found[index] = open_fields(self.parts[name], self.leaf(index, name), self.manifest["origin"], name)
        return found

    @once
    def documents(self) -> dict[tuple[str, str], tuple[int, object]]:
        """(type, id@version) → the leaf that publishes it, and the document."""
        found = {}
        for index, name in sorted(self.indexed("document").items()):
            leaf, said = self.leaf(index, name), self.facts.get(index, {})
            tree = parse_canonical(self.parts[name], name)
            require(leaf.type.endswith(".published") and said.get("sha256") == sha256(self.parts[name]).hex(), f"{name}: not what its leaf publishes")
            found.setdefault((leaf.type, f"{said.get('id')}@{said.get('version')}"), (index, tree))
        return found

    @once
    def units(self) -> ShownSet | None:
        if "units.json" not in self.parts:
            return None
        shown = parse_set(parse_canonical(self.parts["units.json"], "units.json"), "units.json", check_unit_row)
        said = self.facts.get(shown.leaf, {})
        require(self.leaf(shown.leaf, "units.json").type == "units.changed", "units.json: its leaf seals no units")
        require(said.get("set_size") == str(shown.size), "units.json: not the size that was sealed")
        shown.verify(digest(said.get("set_root"), "units.json"), "units.json", unit_key)
        return shown

    def descriptions(self, unit: str) -> list[int]:
        return [index for index, leaf in sorted(self.leaves.items()) if leaf.type == "unit.described" and leaf.unit == unit]

    def found(self, value: PaperValue):
        """What the records say where the value says that it comes from; None where nothing is there."""
        origin, beside = value.origin, {}
        match origin["of"]:
            case "declared":
                return value.text
            case "number":
                count, numerals = int(origin["number"]), self.book["numerals"]
                own = numerals[count - 1] if 0 < count <= len(numerals) else None
                return value.text if value.text == own else str(count)
            case "index":
                return origin["leaf"] if int(origin["leaf"]) in self.leaves else None
            case "count":
                return self.count(origin["kind"], [number(one, "paper.json, leaves") for one in origin["leaves"]])
            case "unit":
                return self.unit_name(origin["unit"])
            case "date":
                at = self.sheet["day"]
            case "happened":
                at = self.leaves[int(origin["leaf"])].happened_on.isoformat() if int(origin["leaf"]) in self.leaves else None
            case "facts":
                beside = self.facts.get(int(origin["leaf"]), {})
                at = beside.get(origin["field"])
            case "text":
                at = self.texts.get(int(origin["leaf"]), {}).get(origin["field"])
            case "body":
                at = self.texts.get((self.descriptions(origin["unit"]) or [-1])[0], {}).get(origin["field"])
            case "document":
                at = member(self.documents.get((origin["type"], origin["document"]), (0, None))[1], origin["path"])
        for step in origin["as"]:
            at = self.step(at, step, beside)
        return at if isinstance(at, str) else None

    def count(self, kind: str, leaves: list[int]) -> str | None:
        fit = all(one in self.leaves and (not kind or self.leaves[one].type.startswith(kind + ".")) for one in leaves)
        return str(len(leaves)) if fit and len(set(leaves)) == len(leaves) else None

    def unit_name(self, unit: str) -> str | None:
        rows = [row for row in (self.units.shown() if self.units else []) if row[1] == unit]
        return next((row[2] for row in rows if row[5] is None), rows[0][2] if rows else None)

    def say(self, key: str, *arguments: str) -> str:
        return re.sub(r"\{([0-9])\}", lambda gap: arguments[int(gap[1])], self.book[key])

    def step(self, at, step: str, beside: dict):
        name, _, argument = step.partition(" ")
        if isinstance(at, list):
            return self.step_of_list(at, name, argument)
        if isinstance(at, bool):
            at = "true" if at else "false"
        return self.step_of_text(at, name, argument, beside) if isinstance(at, str) else None

    def step_of_list(self, at: list, name: str, argument: str):
        texts = [one if isinstance(one, str) else "" for one in at]
        match name:
            case "size":
                return str(len(at))
            case "at":
                return at[int(argument)] if matches("0|[1-9][0-9]{0,8}", argument) and int(argument) < len(at) else None
            case "join":
                return self.book[argument].join(texts) if argument in self.book else None
            case "spaced":
                return " ".join(texts)
            case "key":
                return next((one[len(argument) + 1 :] for one in texts if one.startswith(argument + " ")), None)
        return None

    def step_of_text(self, at: str, name: str, argument: str, beside: dict):
        match name:
            case "clause":
                return at.lstrip(PAPER_BLANKS).rstrip(PAPER_BLANKS + "\u3002\uff1b;.")
            case "day":
                date = PAPER_TIME.fullmatch(at[:10])
                return self.date(date) if date else None
            case "year":
                return at[:4] if matches(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", at) else None
            case "time" | "after":
                return self.time(at, name, beside.get(argument))
            case "period":
                return self.period(re.fullmatch(r"([0-9]{4})(?:-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?", at))
            case "word":
                return self.book.get(argument + at)
            case "drop":
                units = at.encode("utf-16-le", "surrogatepass")
                known = matches("[1-9][0-9]{0,2}", argument) and 2 * int(argument) <= len(units)
                return units[2 * int(argument) :].decode("utf-16-le", "surrogatepass") if known else None
            case "you":
                mine = self.book["body.mine"]
                return self.book["body.yours"] + at[len(mine) :] if at.startswith(mine) else self.book["body.your-unit"]
            case "member":
                tree = asked(lambda: parse_canonical(at.encode(), "a member"))
                return tree.get(argument) if isinstance(tree, dict) else None
        return None

    def date(self, at) -> str:
        return self.say("time.day", at[1], str(int(at[2])), str(int(at[3])))

    def printed(self, text: list) -> str:
        """What is printed of a text."""
        return "".join(self.say(run["say"], *map(self.printed, run["with"])) if "say" in run else run["text"] for run in text)

    def words(self) -> str:
        """The digest of what the paper prints, block by block."""
        blocks = self.sheet["blocks"]
        return sha256(canonical([[block["b"], *map(self.printed, self.texts_of(block, block["b"], "paper.json"))] for block in blocks])).hex()

    def time(self, text: str, name: str, named) -> str | None:
        at = PAPER_TIME.fullmatch(text)
        if not at or (name == "after" and not (isinstance(named, str) and len(named) >= 10)):
            return None
        hour, minutes = (at[4] and str(int(at[4]))), at[5]
        clock = "" if hour is None else self.say("time.hour", hour) if minutes == "00" else self.say("time.minute", hour, str(int(minutes)))
        if name == "after" and text.startswith(named[:10]):
            return self.book["time.same-day"] + clock
        if name == "after" and text.startswith(named[:5]):
            return self.say("time.month-day", str(int(at[2])), str(int(at[3]))) + clock
        return self.date(at) + clock

    def period(self, code) -> str | None:
        if not code:
            return None
        year, part = self.say("period.year", code[1]), code[2] or ""
        if part.isdigit():
            return year + self.say("time.month", str(int(part)))
        return year + (self.book["period." + part] if part else "")


PAPER_BLANKS = "\t\n\x0b\f\r \u3000"
PAPER_TIME = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:T([0-9]{2}):([0-9]{2}))?", re.ASCII)


def member(tree, path: list[str]):
    for step in path:
        if isinstance(tree, list):
            tree = tree[int(step)] if matches("0|[1-9][0-9]{0,8}", step) and int(step) < len(tree) else None
        else:
            tree = tree.get(step) if isinstance(tree, dict) else None
    return tree


def check_paper_checkpoint(paper: Paper) -> str:
    inclusion = fields(parse_canonical(paper.part("inclusion.json"), "inclusion.json"), "inclusion.json", "hashes note")
    Notes(paper.key).open(inclusion["note"], "inclusion.json")
    for name in ("kind", "reference", "unit"):
        require(paper.manifest[name] == paper.sheet[name], f"manifest.json and paper.json: not the same {name}")
    return f"the paper {paper.sheet['kind']} {paper.sheet['reference']}, dated {paper.sheet['day']} (the date is its issuer's word)"


def check_paper_leaves(paper: Paper) -> str:
    inclusion = fields(parse_canonical(paper.part("inclusion.json"), "inclusion.json"), "inclusion.json", "hashes note")
    head = Notes(paper.key).open(inclusion["note"], "inclusion.json")
    proof = [digest(one, "inclusion.json") for one in texts_of(inclusion["hashes"], "inclusion.json")]
    if paper.leaves:
        root = root_of_known({index: leaf.hash for index, leaf in paper.leaves.items()}, head.size, proof)
        require(root == head.root, "inclusion.json: the leaves are not in the log where they say")
    else:
        require(not proof, "inclusion.json: a proof of nothing")
    return f"{len(paper.leaves)} records stand below the checkpoint"


def check_paper_openings(paper: Paper) -> str:
    parts, opened = set(), {}
    for value in paper.values:
        origin = value.origin
        parts |= {f"leaf/{index}" for index in value.cite}
        parts |= {f"leaf/{origin[name]}" for name in ("leaf",) if name in origin}
        parts |= {f"leaf/{number(one, 'paper.json')}" for one in origin.get("leaves", [])}
        match origin["of"]:
            case "facts":
                parts.add(f"facts/{origin['leaf']}.json")
            case "text":
                opened.setdefault(int(origin["leaf"]), set()).add(origin["field"])
            case "body":
                described = paper.descriptions(origin["unit"])
                require(len(described) <= 1, f"leaf/{described[-1] if described else ''}: a second description of {origin['unit']}")
                for index in described:
                    require(paper.leaves[index].happened_on <= day(paper.sheet["day"], "paper.json"), f"leaf/{index}: a description from after the paper's day")
                    parts.add(f"leaf/{index}")
                    opened.setdefault(index, set()).add(origin["field"])
            case "document":
                index, _ = paper.documents.get((origin["type"], origin["document"]), (None, None))
                parts |= set() if index is None else {f"leaf/{index}", f"facts/{index}.json", f"document/{index}.json"}
            case "unit":
                parts |= {"units.json"} | ({f"leaf/{paper.units.leaf}", f"facts/{paper.units.leaf}.json"} if paper.units else set())
    parts |= {f"text/{index}.json" for index in opened}
    shown = {name for name in paper.parts if name == "units.json" or name.split("/")[0] in ("leaf", "facts", "text", "document")}
    for name in sorted(parts ^ shown):
        raise Finding(f"{name} is missing" if name in parts else f"{name} is used by nothing in the paper")
    for index, there in paper.texts.items():
        require(there.keys() == opened[index], f"text/{index}.json opens other fields than those that the paper prints")
    require(len(paper.facts) == len(paper.indexed("facts")) and len(paper.documents) == len(paper.indexed("document")), "facts or documents shown twice")
    return "what is opened is what the paper prints, and nothing else"


def check_paper_values(paper: Paper) -> str:
    proven = 0
    for value in paper.values:
        what, said = f"paper.json, {value.place}, {value.name}", paper.found(value)
        require(said is not None, f"{what}: the paper says {value.text!r}, which is not in the records that it names")
        require(said == value.text, f"{what}: the paper says {value.text!r}, the records {said!r}")
        if value.signs and value.origin["of"] in ("body", "unit"):
            require(value.origin["unit"] == paper.sheet["unit"], f"{what}: the name of another unit")
        proven += value.origin["of"] != "declared"
    given = [leaf for _, leaf in sorted(paper.leaves.items()) if leaf.type == "unit.paper_numbered"]
    for leaf in given:
        said, what = paper.facts.get(leaf.index, {}), f"leaf/{leaf.index}"
        own = (leaf.unit, said.get("kind"), said.get("reference")) == tuple(paper.sheet[name] for name in ("unit", "kind", "reference"))
        require(own, f"{what}: a number that was not given to this paper")
        require(said.get("words") == paper.words(), f"{what}: the paper has other words than when it was numbered")
    numbered = "".join(f"; leaf/{leaf.index} gave its number to this paper, in these words" for leaf in given)
    return f"{proven} values and names are what the records say" + numbered


def check_paper_sentences(paper: Paper) -> str:
    for place, block in enumerate(paper.sheet["blocks"]):
        for text in paper.texts_of(block, block["b"], f"blocks[{place}]"):
            check_said(paper, text, f"paper.json, blocks[{place}]")
    last: dict[str, int] = {}
    for value in paper.values:
        if value.origin["of"] == "number":
            count, before = int(value.origin["number"]), last.get(value.sentence)
            follows = count == 1 or (before is not None and count == before + 1)
            require(value.sentence.startswith("place.") and follows, f"paper.json, {value.place}: the number {count} does not follow, or stands where none belongs")
            last[value.sentence] = count
    return "all other words are sentences of the book"


def check_said(paper: Paper, text: list, what: str):
    for run in text:
        if "say" in run:
            require(run["say"] in paper.book, f"{what}: there is no sentence {run['say']!r}")
            named = {int(one) for one in re.findall(r"\{([0-9])\}", paper.book[run["say"]])}
            whole = len(run["with"]) == max(named, default=-1) + 1 and all(not one or place in named for place, one in enumerate(run["with"]))
            require(whole, f"{what}: {run['say']!r} has too little or too much in it")
            for one in run["with"]:
                check_said(paper, one, what)


def check_paper_documents(paper: Paper) -> str:
    stated, there = paper.manifest["files"], paper.parts.keys() - {"manifest.json"}
    for name in sorted(there | stated.keys()):
        require(PAPER_PART.fullmatch(name), f"{name} is no part of a paper's bundle")
    for name in sorted(stated.keys() ^ there):
        raise Finding(f"{name} is " + ("missing" if name in stated else "not listed in manifest.json"))
    for name in sorted(there):
        entry = (stated[name]["size"], stated[name]["sha256"])
        require(entry == (len(paper.parts[name]), sha256(paper.parts[name]).hex()), f"{name}: not the bytes that manifest.json lists")
    renderer = paper.manifest["renderer"]
    require(renderer in PAPER_RENDERERS, f"documents made by renderer {renderer}, which this verifier does not know")
    require(paper.book, "sentences.json")
    return f"{len(there)} parts as listed; documents NOT compared with paper.json"


PAPER_CHECKS = (check_paper_checkpoint, check_paper_leaves, check_paper_openings, check_paper_values, check_paper_sentences, check_paper_documents)


def paper_format(parts: dict[str, bytes]) -> str | None:
    tree = asked(lambda: parse_canonical(parts["manifest.json"], "manifest.json"))
    stated = tree.get("format") if isinstance(tree, dict) else None
    return stated if isinstance(stated, str) and stated.startswith("mingcha-paper/") else None


def verify_paper(parts: dict[str, bytes], stated: str, vkey: str | None, trust: str) -> Verdict:
    paper, documents = Paper(parts, vkey), sorted(name for name in parts if re.fullmatch(r"paper\.(pdf|docx|ofd|html)", name))
    if stated != PAPER_FORMAT:
        why = f"the bundle is of the format {stated[:40]!r}, which this verifier doesn't know"
        return Verdict(trust, None, [Check(1, False, why)] + [Check(step, False, "not made") for step in range(2, 7)], documents)
    checks = [Check(step, *attempt(check, paper)) for step, check in enumerate(PAPER_CHECKS, 1)]
    verdict = Verdict(trust, asked(lambda: f"{paper.key.name}+{paper.key.id.hex()}"), checks, documents)
    verdict.besides = asked(lambda: said_of_paper(paper))
    return verdict


def said_of_paper(paper: Paper) -> dict:
    """Said after the checks, and no fault: what no record proves."""
    declared: list[dict] = []
    for value in paper.values:
        one = {"name": value.name, "text": value.text}
        if value.origin["of"] == "declared" and one not in declared:
            declared.append(one)
    return {"paper": {name: paper.sheet[name] for name in ("day", "kind", "reference", "unit")}, "declared": declared}


PAPER_NAMES = ("Checkpoint", "Leaves", "Openings", "Values", "Sentences", "Documents")
PAPER_CANNOT_KNOW = (
    "It cannot know: what the documents say; whether what is said and not proven is true; whether other records say more; whether the unit "
    "issued this paper, or somebody composed it of the same records."
)


# ---------------------------------------------------------------------------------------------------------------------------
# The answer
# ---------------------------------------------------------------------------------------------------------------------------


@dataclass
class Check:
    step: int
    ok: bool
    detail: str


@dataclass
class Verdict:
    trust: str
    key: str | None
    checks: list[Check]
    documents: list[str]
    accepted: dict | None = None
    figures: bytes | None = None
    besides: dict | None = None  # /2: disclosed, between, checklist, ships, unshipped

    @property
    def ok(self) -> bool:
        return all(check.ok for check in self.checks)

    def to_json(self) -> dict:
        tree = {
            "trust": self.trust, "key": self.key, "checks": [vars(check) for check in self.checks],
            "documents": [{"name": name, "compared": "none"} for name in self.documents],
        }  # fmt: skip
        if self.accepted is not None:
            tree["accepted"] = {"index": self.accepted["index"], "on": self.accepted["on"]}
            tree["changes"] = self.accepted["changes"]
        return tree | (self.besides or {})


def verify(data: bytes, vkey: str | None = None) -> Verdict:
    """Runs the six checks over the bytes of a bundle. NoBundle where they are none."""
    trust = "bundle-only" if vkey is None else "vkey"
    try:
        parts = read_zip(data)
    except Finding as finding:
        return Verdict(trust, None, [Check(6, False, str(finding))], [])
    stated = paper_format(parts)
    if stated is not None:
        return verify_paper(parts, stated, vkey, trust)
    if not {"manifest.json", "checkpoint"} <= parts.keys() or not any(name.startswith("seal/") for name in parts):
        raise NoBundle("it lacks manifest.json, checkpoint or seal/")
    bundle = Bundle(parts, vkey)
    known, why = attempt(lambda one: str(one.form), bundle)
    if not known:
        checks = [Check(1, False, why)] + [Check(step, False, "not made") for step in range(2, 7)]
        return Verdict(trust, None, checks, documents_of(bundle))
    checks = [Check(step, *attempt(check, bundle)) for step, check in enumerate(CHECKS, 1)]
    verdict = Verdict(trust, asked(lambda: f"{bundle.key.name}+{bundle.key.id.hex()}"), checks, documents_of(bundle))
    verdict.accepted, verdict.figures = asked(lambda: bundle.accepted), asked(lambda: bundle.figures)
    verdict.besides = asked(lambda: besides(bundle)) if bundle.form == 2 else None
    return verdict


SHIPPED = {  # SHA-256 of the documents that come with the product, in this or a former release: shipped.md
    "cab8960c068b6c8df7644bc2b401927e7553f556c6275a6ab11d01cc2c07df23",  # checklist.published town-online-work@1
    "4780cbb8b5d23235146d8ea3c1b974a3297a4b815adb19a96bb0984277878ef1",  # checklist.published town-online-work@2
    "ab9476207c757f2934adb205ea2fe5051bab0cf48fbc1e9a45e1fdf34e6212e3",  # checklist.published town-online-work@3
    "b5112c9621e83979ea5eae33e78195bcc36e2f5b9f6ced2cc98f0abd410e11c4",  # checklist.published network-security-baseline@1
    "51e2ab90e8f029c5beb0bcb68aeb5d974e203b36e7c1ed626410e96dac89ce25",  # checklist.published network-security-baseline@2
    "1fb7774035b3d5b7aa1e1f9415c601093502920b83eee7c53b3b52513b96d5ea",  # checklist.published network-security-baseline@3
    "4c6e0c3d228cacd16cef25db86f5117a319a77b3485675b900dda3bf0afeb93e",  # checklist.published government-app@1
    "77116b3faa9aed88234b9043cf47eb3898c2c5a87982ed42623a1e7082d4f4a4",  # checklist.published website-new-media@1
    "0acae792937bded852397761d4645eb94f1ec7f0287309cfd00687208e47267f",  # texts.published texts@1
    "7200e6d403c26b5a4b517f1a2471766bc91865539831cdc4d4dfa6c3a338ae5c",  # texts.published texts@2
    "189752d5c7052db1a84c684ed86b07058c020b2c0d5b02222b8a17a713f26a8c",  # texts.published texts@3
    "7972d60c463246cf4b13076769b63906e016a479788834be3f707feffeec32b3",  # rules.published rules@1
    "6cc537fb6cb6145d967e5526b8bf75f6f11bae3f17c8922a45a50f4cee5b1116",  # rules.published rules@1
    "845f1fe6080f46e8840a4459259ecd083cb2594737489d92934f2ec433d0bc62",  # register.published meeting@1
    "6c7e8e0f2c8a45efcec876f668400d406d90630271940b40584c348cec21739b",  # register.published meeting@2
    "09831962fff52d148c483f174f3e3661820c3feed6d7c606bcf27aa43384194a",  # register.published training@1
    "e1424d22bf36f4f19c7f20a30aa235a234a0ce783adce75b7f7fdaf05b00b485",  # register.published training@2
    "726bd9748da91e88ab8775c178c3e5882ed52dd756c942ddf8827106a0b3b79c",  # register.published publication@1
    "a044d79111e70aa8368daf2d47ad1568db2447f6a9b4284efc7b9ac83379e921",  # register.published drill@1
    "fb88353e391d291c5f83a30c4f6ed01b4f137881126ff442454387677ccbcc76",  # register.published drill@2
    "c023a91783aede2b960065475ef2056051c0b46b91ea047971fbd1bc8c86700d",  # register.published claim@1
    "b3a226ab0740b75fb96d6934d81e00b1ff6e2ecddac64daffd3a8005823f4518",  # register.published incident@1
    "a2527af9e303073431d950d248f742e956f6f3866f7d26da85c5bdebc4451bfd",  # register.published incident@2
    "e4de6ae9c1148493b8588c81f898206e9dd34e1848e56a70039684c2d09c8410",  # register.published inspection@1
    "13060186f4c9f8e129f6d9d4990a98f223c66e6c1fab64494ac103c12638f67b",  # register.published inspection@2
    "c834e0f387c9c19e209c3f36ec2856a9e6c6ba26ababf1687dde7dbdd26ee207",  # register.published task@1
    "e26545c70efbb438f9e9d03362a6f5ee1279c15f48da07d98b662b7205401342",  # register.published task@2
    "ac75bdeb22c0ec54341f84aa6bbae9ce3a3e3d74ca61bc7ec97941b2c5901ea0",  # register.published risk@1
    "731903612b6506f1836f396004c216f4a730201cfc59a1147565cec01817f811",  # register.published question@1
    "027687a6c5b4e4987e27faffeac0fac62e162bcded0d77eb9c6391f8ce70eedf",  # register.published channel@1
    "339edbea5b583e94f5fe90d88fcb7ffa2b39c3b33ad848228d22c2231c4737bc",  # register.published appraisal@1
    "855ea8b343a9b587565d2312d202eef161b30232cea63f3df2d6ce56183d986d",  # register.published appraisal@2
    "2a75c0f489d1314e21b2bd10998d158bb45f48a9ac758b117a20fa8b2e8e9c05",  # register.published duty@1
    "1481600b597ec5bca8b6f3d6196157d211b9dbeb10187d0f058de89a02642b18",  # register.published duty@2
    "cc8c7c3c36a0f2b4c5dbb5fb4c49cc7cbd20eda3bfef0619d0ee67d602d651a2",  # register.published regulation@1
    "6dedd7cfa0374efa78877d9660626ce87a63ffb4609ceb272bbe2b2af0ed2a38",  # register.published regulation@2
    "186138b7f0599969bfe3b16e3e3a8b8d99051ee73f4f1fc3db3e8ec891d87a24",  # register.published circular@1
    "45a17a5073f53079bc153baabc20935004ef70ff3cd53d7b8f5a3a57d7368e23",  # register.published circular@2
    "a62b00a6a8e98809a4ee7fb8ce79fac75b84bf47de858e966ba768259dccd305",  # register.published funding@1
    "91b427a6e244da52348de5debf7c258d7164d4e516237ab594b9273eaff409a9",  # register.published funding@2
    "0ca05b005fd92faf87e39b64f8e519d25125abef15eb7320800e75c2b11ac1ed",  # register.published support@1
    "7340455efa0c7d5b0a4bece4f06deb07630d5ba466420d8878086588f8ef81fc",  # register.published accountability@1
    "fed1b17b066c57ed4a6de56ef3573957fede8b4fca9cd428f42cc0bb58bb29bc",  # register.published accountability@2
    "cc8f5c3c43f9775751a636c10d7106cf1208430966182e1ce19b6ba00c421491",  # register.published pi_request@1
    "3f2302f817acc00f3eff29473ca7610703aac166899407a6c5c8a1c9458ec3bb",  # paper.sentences sentences@1
    "32e31ca2ac409a20009e8ce2de40451890b6a8eeabb6e621af68f3e2a5398d52",  # paper.sentences sentences@2
}


def besides(bundle: Bundle) -> dict | None:
    """Said after the checks, and no fault."""
    if bundle.figures is None:
        return None
    checklist = bundle.part("checklist.json")
    said = {"between": len(before_the_seal(bundle)), "checklist": {"sha256": sha256(checklist).hex(), "title": parse_canonical(checklist, "checklist.json")["title"]}}
    said["ships"] = sha256(checklist).hex() in SHIPPED
    others = (name for name in bundle.parts if name == "texts.json" or name.startswith(("registers/", "rules/")))
    said["unshipped"] = sorted(name for name in others if sha256(bundle.parts[name]).hex() not in SHIPPED)
    return said if bundle.report.disclosed is None else said | {"disclosed": bundle.report.disclosed}


def in_words_besides(said: dict) -> list[str]:
    lines = [f"Checklist: {said['checklist']['title']}, SHA-256 {said['checklist']['sha256']}; "]
    lines[0] += "it comes with the product" if said["ships"] else "none that this program knows to come with the product: read what it asks"
    own = ", ".join(said["unshipped"])
    lines.append(
        f"Texts, rules or registers, none that this program knows to come with the product: {own}; read what they say"
        if own
        else "Texts, rules and registers: they come with the product"
    )
    found = said.get("disclosed")
    if found is None:
        return lines
    if found["earlier"] or said["between"]:
        lines.append(f"Reports issued before for the same period: {len(found['earlier'])}; between the figures and this one: {said['between']}.")
    declared = ", ".join(f"{name} {n}" for name, n in found["declared"].items() if n)
    lines += [f"Declared by people, not computed: {declared}."] if declared else []
    for row in found["records"]:
        counts = ", ".join(f"{side} {name} {row[side][name]}" for side in ("own", "below") for name in FATES if row[side][name])
        lines.append(f"Records of {row['register']}: {counts}.")
    for row in found["amended"]:
        changes = "; ".join(f"{one['field']} {one['was']} -> {one['now']}" for one in row["fields"])
        lines.append(f"Entry {row['index']} of {row['register']} amends {row['before']}: {changes}.")
    for row in found["cover"]:
        lines.append(f"Item {row['item']}, {row['figure']}: only a nil return in {row['nil']}, a single entry in {row['single']}.")
    return lines


UNREADABLE = (ValueError, KeyError, TypeError, AttributeError, IndexError, ArithmeticError, RecursionError, MemoryError)


def attempt(check, bundle: Bundle) -> tuple[bool, str]:
    try:
        return True, check(bundle)
    except Finding as finding:
        return False, str(finding)
    except UNREADABLE as error:  # hostile input that no rule above names: it does not hold, and nobody sees a stack trace
        return False, f"a part cannot be read ({type(error).__name__})"


def asked(value):
    try:
        return value()
    except (Finding, *UNREADABLE):
        return None


NAMES = ("Seal", "Chains", "Completeness", "Figures", "Citations", "Documents")
CANNOT_KNOW = (
    "It cannot know: what the documents say; acts that were never recorded; entries after the report was issued; whether the sealed "
    "heads were the newest; whether others were shown another log; what people declared. All times are the clock of the body itself."
)


def in_words(verdict: Verdict) -> str:
    names = ", ".join(verdict.documents) or "there are none"
    paper = verdict.besides is not None and "declared" in verdict.besides
    lines = [f"Documents NOT compared with {'paper.json' if paper else 'the figures'} by this verifier: {names}."]
    if verdict.trust == "bundle-only":
        lines.append(f"Consistent in itself at most, signer not known to you: compare key {verdict.key} with the one that the office publishes.")
    for check in verdict.checks:
        lines.append(f"{check.step} {(PAPER_NAMES if paper else NAMES)[check.step - 1]}: {'holds' if check.ok else 'DOES NOT HOLD'}: {check.detail}")
    if verdict.accepted is not None:
        lines.append(f"Accepted on {verdict.accepted['on']} (entry {verdict.accepted['index']}); changed since: {len(verdict.accepted['changes'])}")
        for one in verdict.accepted["changes"]:
            causes = ", ".join(f"{cause['kind']} {cause['index']}" for cause in one["causes"])
            lines.append(f"  {one['item']} {one['figure']}: {one['was']} -> {one['now']}" + (f" ({causes})" if causes else ""))
    if paper:
        lines.append("Said, not proven:" if verdict.besides["declared"] else "All values and names on the paper are proven by records.")
        lines += [f"  {one['name']}: {one['text']}" for one in verdict.besides["declared"]]
    else:
        lines += in_words_besides(verdict.besides) if verdict.besides else []
    lines.append(conclusion(verdict, "paper.json and records" if paper else "figures and texts"))
    return "\n".join(lines + [PAPER_CANNOT_KNOW if paper else CANNOT_KNOW])


def conclusion(verdict: Verdict, what: str) -> str:
    if not verdict.ok:
        return "NOT verified."
    if not verdict.documents:
        return f"Verified: {what}. There are no documents."
    return f"Verified: {what}, but not what these documents say: " + ", ".join(verdict.documents) + "."


def batch(directory: str, vkey: str | None) -> int:
    """A JSON line for each *.zip of a directory: its name, the exit status it would have, the SHA-256 of its computed figures.json, the answer."""
    worst = 0
    for path in sorted(glob.glob(os.path.join(directory, "*.zip"))):
        status, tree = answer(path, vkey)
        print(json.dumps({"file": os.path.basename(path), "exit": status} | tree, ensure_ascii=False), flush=True)
        worst = max(worst, status)
    return worst


def answer(path: str, vkey: str | None) -> tuple[int, dict]:
    try:
        verdict = verify(read(path), vkey)
        computed = {} if verdict.figures is None else {"figures": sha256(verdict.figures).hex()}
        return 0 if verdict.ok else 1, verdict.to_json() | computed
    except (NoBundle, OSError) as error:
        return 2, {"error": str(error)}


def read(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read(MAX_FILE + 1)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("file", nargs="?", help="the bundle")
    parser.add_argument("--vkey", help="the key that the office publishes")
    parser.add_argument("--page", metavar="TEXT", help="check one page by the text of its code, or a file with it; needs --vkey")
    parser.add_argument("--text", metavar="FILE", help="the words of that page: names each number that is not as it was signed")
    parser.add_argument("--json", action="store_true", help="the answer as JSON")
    parser.add_argument("--figures", action="store_true", help="print the figures.json that this verifier computes itself")
    parser.add_argument("--batch", metavar="DIR", help="a JSON line for each *.zip in DIR")
    given = parser.parse_args(arguments)
    if given.batch:
        return batch(given.batch, given.vkey)
    if given.page:
        if not given.vkey:
            parser.error("--page needs --vkey")
        is_text = given.page.lstrip().startswith((PAGE_PREFIX, "mingcha-page/1\n"))
        try:
            page = given.page if is_text else utf8(read(given.page), given.page)
            printed = utf8(read(given.text), given.text) if given.text else None
        except (Finding, OSError) as error:
            print(f"no page: {error}", file=sys.stderr)
            return 2
        status, lines = verify_page(page, given.vkey, printed)
        print("\n".join(lines))
        return status
    if not given.file:
        parser.error("FILE is missing")
    try:
        verdict = verify(read(given.file), given.vkey)
    except (NoBundle, OSError) as error:
        print(f"{given.file}: no bundle: {error}", file=sys.stderr)
        return 2
    if given.figures:
        sys.stdout.buffer.write(verdict.figures or b"")
    elif given.json:
        print(json.dumps(verdict.to_json(), ensure_ascii=False))
    else:
        print(in_words(verdict))
    return 0 if verdict.ok else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
