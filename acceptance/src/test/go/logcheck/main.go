// Command logcheck checks an exported log with code that is none of ours: the
// note and tlog packages of golang.org/x/mod.
//
//	logcheck DIRECTORY VKEY [PROOF…]
//
// It verifies the checkpoint's signature, rebuilds the whole tree from the
// entry bundles, compares the root and every tile, reads every record's hash
// through the authenticated tiles, and checks each tlog-proof file against the
// entry it names. Exit 0: all of it holds. Exit 1: the first thing that does
// not is named. Exit 2: wrong usage.
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const (
	height = 8
	width  = 1 << height
)

func main() {
	if len(os.Args) < 3 {
		fmt.Fprintln(os.Stderr, "usage: logcheck DIRECTORY VKEY [PROOF…]")
		os.Exit(2)
	}
	if err := check(os.Args[1], os.Args[2], os.Args[3:]); err != nil {
		fmt.Fprintln(os.Stderr, "logcheck:", err)
		os.Exit(1)
	}
}

func check(dir, vkey string, proofs []string) error {
	verifier, err := note.NewVerifier(vkey)
	if err != nil {
		return fmt.Errorf("vkey: %w", err)
	}
	checkpoint, err := os.ReadFile(filepath.Join(dir, "checkpoint"))
	if err != nil {
		return err
	}
	tree, err := openCheckpoint(checkpoint, verifier)
	if err != nil {
		return fmt.Errorf("checkpoint: %w", err)
	}
	fmt.Printf("checkpoint %s %d %s\n", verifier.Name(), tree.N, tree.Hash)
	leaves, err := readLeaves(dir, tree.N)
	if err != nil {
		return err
	}
	if err := checkTree(dir, tree, leaves); err != nil {
		return err
	}
	fmt.Printf("tree %d records\n", tree.N)
	for _, file := range proofs {
		if err := checkProof(file, verifier, leaves); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		fmt.Println("proof", file)
	}
	return nil
}

// openCheckpoint verifies a note and reads the three lines of a checkpoint.
func openCheckpoint(msg []byte, verifier note.Verifier) (tlog.Tree, error) {
	opened, err := note.Open(msg, note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[3] != "" {
		return tlog.Tree{}, fmt.Errorf("%d lines", len(lines)-1)
	}
	if lines[0] != verifier.Name() {
		return tlog.Tree{}, fmt.Errorf("origin %q of key %q", lines[0], verifier.Name())
	}
	size, err := decimal(lines[1])
	if err != nil {
		return tlog.Tree{}, err
	}
	root, err := tlog.ParseHash(lines[2])
	return tlog.Tree{N: size, Hash: root}, err
}

func decimal(s string) (int64, error) {
	n, err := strconv.ParseInt(s, 10, 64)
	if err == nil && (n < 0 || strconv.FormatInt(n, 10) != s) {
		err = fmt.Errorf("not a plain number: %q", s)
	}
	return n, err
}

// readLeaves hashes every record out of the entry bundles.
func readLeaves(dir string, size int64) ([]tlog.Hash, error) {
	leaves := make([]tlog.Hash, 0, size)
	for start := int64(0); start < size; start += width {
		w := min(size-start, width)
		path := tilePath("entries", start/width, int(w))
		bundle, err := os.ReadFile(filepath.Join(dir, path))
		if err != nil {
			return nil, err
		}
		for i := int64(0); i < w; i++ {
			if len(bundle) < 2 || len(bundle) < 2+int(bundle[0])<<8+int(bundle[1]) {
				return nil, fmt.Errorf("%s: ends in entry %d", path, start+i)
			}
			end := 2 + int(bundle[0])<<8 + int(bundle[1])
			leaves = append(leaves, tlog.RecordHash(bundle[2:end]))
			bundle = bundle[end:]
		}
		if len(bundle) > 0 {
			return nil, fmt.Errorf("%s: %d bytes after the last entry", path, len(bundle))
		}
	}
	return leaves, nil
}

func checkTree(dir string, tree tlog.Tree, leaves []tlog.Hash) error {
	if tree.N == 0 {
		if tree.Hash != sha256.Sum256(nil) {
			return fmt.Errorf("root of the empty tree is %s", tree.Hash)
		}
		return nil
	}
	stored, err := storeHashes(leaves)
	if err != nil {
		return err
	}
	root, err := tlog.TreeHash(tree.N, stored)
	if err != nil {
		return err
	}
	if root != tree.Hash {
		return fmt.Errorf("root is %s, entries give %s", tree.Hash, root)
	}
	if err := checkTiles(dir, tree.N, stored); err != nil {
		return err
	}
	return checkRecords(dir, tree, leaves)
}

// memory holds all stored hashes of a tree, in tlog's own order.
type memory []tlog.Hash

func (m memory) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	hashes := make([]tlog.Hash, len(indexes))
	for i, x := range indexes {
		hashes[i] = m[x]
	}
	return hashes, nil
}

func storeHashes(leaves []tlog.Hash) (memory, error) {
	stored := make(memory, 0, 2*len(leaves))
	for n, leaf := range leaves {
		hashes, err := tlog.StoredHashesForRecordHash(int64(n), leaf, stored)
		if err != nil {
			return nil, err
		}
		stored = append(stored, hashes...)
	}
	return stored, nil
}

// checkTiles compares every tile of the tree with what the entries give.
func checkTiles(dir string, size int64, stored memory) error {
	for _, tile := range tlog.NewTiles(height, 0, size) {
		want, err := tlog.ReadTileData(tile, stored)
		if err != nil {
			return err
		}
		path := tilePath(strconv.Itoa(tile.L), tile.N, tile.W)
		got, err := os.ReadFile(filepath.Join(dir, path))
		if err != nil {
			return err
		}
		if !bytes.Equal(got, want) {
			return fmt.Errorf("%s is not what the entries give", path)
		}
	}
	return nil
}

// checkRecords reads every record's hash through tiles that tlog has
// authenticated against the root, as a client of the log would.
func checkRecords(dir string, tree tlog.Tree, leaves []tlog.Hash) error {
	reader := tlog.TileHashReader(tree, directory(dir))
	for start := int64(0); start < tree.N; start += width {
		indexes := make([]int64, 0, width)
		for i := start; i < min(tree.N, start+width); i++ {
			indexes = append(indexes, tlog.StoredHashIndex(0, i))
		}
		hashes, err := reader.ReadHashes(indexes)
		if err != nil {
			return fmt.Errorf("records from %d: %w", start, err)
		}
		for i, hash := range hashes {
			if hash != leaves[start+int64(i)] {
				return fmt.Errorf("record %d is not in the tree", start+int64(i))
			}
		}
	}
	return nil
}

// directory reads tiles below a path. C2SP tiles have one height, so their
// paths do not name it as those of the Go checksum database do.
type directory string

func (d directory) Height() int { return height }

func (d directory) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	data := make([][]byte, len(tiles))
	for i, tile := range tiles {
		path := tilePath(strconv.Itoa(tile.L), tile.N, tile.W)
		content, err := os.ReadFile(filepath.Join(string(d), path))
		if err != nil {
			return nil, err
		}
		data[i] = content
	}
	return data, nil
}

func (d directory) SaveTiles([]tlog.Tile, [][]byte) {}

func tilePath(level string, n int64, w int) string {
	path := fmt.Sprintf("%03d", n%1000)
	for n /= 1000; n > 0; n /= 1000 {
		path = fmt.Sprintf("x%03d/%s", n%1000, path)
	}
	path = "tile/" + level + "/" + path
	if w < width {
		path += fmt.Sprintf(".p/%d", w)
	}
	return path
}

// checkProof verifies a c2sp.org/tlog-proof@v1 file against the log's entry.
func checkProof(file string, verifier note.Verifier, leaves []tlog.Hash) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	head, checkpoint, found := strings.Cut(string(text), "\n\n")
	lines := strings.Split(head, "\n")
	if !found || len(lines) < 2 || lines[0] != "c2sp.org/tlog-proof@v1" {
		return fmt.Errorf("no proof")
	}
	lines = lines[1:]
	if extra, ok := strings.CutPrefix(lines[0], "extra "); ok {
		if _, err := base64.StdEncoding.DecodeString(extra); err != nil {
			return err
		}
		lines = lines[1:]
	}
	index, err := decimal(strings.TrimPrefix(lines[0], "index "))
	if err != nil || index >= int64(len(leaves)) {
		return fmt.Errorf("index %q of %d entries: %w", lines[0], len(leaves), err)
	}
	var proof tlog.RecordProof
	for _, line := range lines[1:] {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return err
		}
		proof = append(proof, hash)
	}
	tree, err := openCheckpoint([]byte(checkpoint), verifier)
	if err != nil {
		return err
	}
	return tlog.CheckRecord(proof, tree.N, tree.Hash, index, leaves[index])
}
