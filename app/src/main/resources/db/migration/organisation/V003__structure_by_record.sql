-- Each column can be recounted from the record that sealed this version of the tree: a number and a time of its own could not.
alter table organisation.structure
    drop column version,
    drop column recorded_at,
    drop constraint structure_record_id_key,
    add primary key (record_id);
