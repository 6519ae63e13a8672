-- After an import of many units the tree is read before autovacuum has counted them: the import counts them.
grant maintain on organisation.unit to ${app};
