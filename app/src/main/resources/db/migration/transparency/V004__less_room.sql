-- A leaf's hash follows from its bytes, and tiles and the next leaf of its unit keep it besides; the hashes of a set's
-- rows follow from the rows. Together they took a twentieth of a country's room. What is there keeps its bytes: only a
-- vacuum full, which docs/operations.md tells of, gives them back.
alter table transparency.leaf drop column hash;
alter table transparency.set_chunk drop column hashes;

-- Keys that only grow are never put between others: their pages needn't keep room for that.
alter index transparency.record_pkey set (fillfactor = 100);
alter index transparency.leaf_pkey set (fillfactor = 100);
alter index transparency.leaf_record_id_key set (fillfactor = 100);
