-- Which accounts said, confirmed or submitted something of an assessment: none of them signs or accepts it as a stand-in.
create table inspection.assessment_writer (
    assessment bigint not null references inspection.assessment,
    account bigint not null,
    primary key (assessment, account)
);
