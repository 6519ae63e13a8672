#!/usr/bin/env python3
"""Recomputes a spot check from its published inputs (draw.md): draw.py FILE. Prints the drawn rows; exit 1 if they differ."""
import hashlib, hmac, json, re, sys

def sha(*parts): return hashlib.sha256(b"".join(parts)).digest()
def leaf(data): return sha(b"\0", data)
def tree(hashes):  # RFC 6962
    if len(hashes) == 1: return hashes[0]
    half = 1 << (len(hashes) - 1).bit_length() - 1
    return sha(b"\1", tree(hashes[:half]), tree(hashes[half:]))

draw = json.load(open(sys.argv[1], encoding="utf-8"))
terms = draw["commit"]["facts"]["content"]
strata = draw["population"]["strata"]
rows = [row for stratum in strata for row in stratum["rows"]]
rows_root = tree([leaf(json.dumps(r, ensure_ascii=False, separators=(",", ":")).encode()) for r in rows])
assert rows_root.hex() == terms["set_root"], "the population is not the one that was sealed"

def secret(side):  # a silent side counts as zeros
    if side not in draw["reveals"]: return bytes(32)
    shown = bytes.fromhex(draw["reveals"][side]["facts"]["content"]["secret"])
    assert sha(shown).hex() == terms[side + "_digest"], side + ": not the committed secret"
    return shown

text = draw["published"]
x = bytes.fromhex(text) if re.fullmatch("[0-9a-f]{64}", text) else sha(text.encode())
seed = sha(draw["origin"].encode() + b"/draw/v1\0", bytes.fromhex(terms["checkpoint_root"]),
           leaf(draw["commit"]["leaf"].encode()), secret("inspector"), secret("inspected"), x)
first, drawn = 0, []
for line in terms["strata"]:
    name, size, take = line.split(" ")
    rank = lambda i: hmac.digest(seed, name.encode() + i.to_bytes(8, "big"), "sha256")
    drawn += sorted(range(first, first + int(size)), key=rank)[:int(take)]
    first += int(size)
for index in drawn: print(index, *rows[index])
sys.exit(0 if [str(i) for i in drawn] == [d["index"] for d in draw["drawn"]] else 1)
