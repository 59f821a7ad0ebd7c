/** A package however it resolves: to a file under node_modules, or to its bare name. */
const npm = (names) => `(^|/)node_modules/(${names})/|^(${names})(/|$)`;

/** The walls between the rooms, in the order of docs/architecture. */
module.exports = {
  forbidden: [
    {
      name: '1-domain-imports-only-itself',
      comment: 'workflows/domain is pure: a rule is tested and read without anything around it.',
      severity: 'error',
      from: { path: '^workflows/domain/' },
      to: { pathNot: '^workflows/domain/' },
    },
    {
      name: '2-workflows-import-only-themselves-and-the-sandbox',
      comment: 'Whatever else enters the bundle is loaded into every cached workflow.',
      severity: 'error',
      from: { path: '^workflows/', pathNot: '^workflows/domain/' },
      to: {
        pathNot: ['^workflows/', npm('@temporalio/(workflow|common)')],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: '3-only-domain-and-messages-are-seen-from-outside',
      comment: 'api, activities and db share the rules and the messages with workflows, no more.',
      severity: 'error',
      from: { path: '^(api|activities|db)/' },
      to: { path: '^workflows/', pathNot: '^workflows/(domain/|messages\\.ts$)' },
    },
    {
      name: '4-api-does-not-run-the-work',
      comment: 'A route asks the workflow; activities and workers are the other process.',
      severity: 'error',
      from: { path: '^api/' },
      to: { path: '^(activities|workers)/' },
    },
    {
      name: '5a-sql-only-in-db',
      severity: 'error',
      from: { pathNot: '^(db|node_modules)/' },
      to: { path: npm('drizzle-orm|pg') },
    },
    {
      name: '5b-temporal-client-only-where-cases-are-called',
      comment:
        'A rehearsal plays the people of a case, on an engine of its own; the relay starts what comes of an event.',
      severity: 'error',
      from: {
        pathNot:
          '^(api|temporal-config|scripts|test|node_modules|activities/rehearsal|workers/relay)/',
      },
      to: { path: npm('@temporalio/client') },
    },
    {
      name: '5c-s3-only-in-the-store',
      comment: 'Where documents lie is known to their store alone.',
      severity: 'error',
      from: { pathNot: '^(db/documents|test|node_modules)/' },
      to: { path: npm('@aws-sdk/(client-s3|lib-storage)') },
    },
    {
      name: '6-no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
