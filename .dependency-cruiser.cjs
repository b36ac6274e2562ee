/** Who may import whom. `shared/` is the only thing the window and main both know. */
const only = (folder, allowed) => ({
  name: `${folder}-imports`,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: { path: '^(shared|main|preload|renderer|tests|tools)/', pathNot: `^(${allowed.join('|')})/` },
});

module.exports = {
  forbidden: [
    only('shared', ['shared']),
    only('main', ['shared', 'main']),
    only('preload', ['shared', 'preload']),
    only('renderer', ['shared', 'renderer']),
    {
      name: 'renderer-features-stand-alone',
      comment: 'A feature never imports another feature; app/ composes them.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'renderer-ui-knows-no-feature',
      severity: 'error',
      from: { path: '^renderer/ui/' },
      to: { path: '^renderer/(features|app)/' },
    },
    {
      name: 'renderer-features-do-not-know-app',
      severity: 'error',
      from: { path: '^renderer/features/' },
      to: { path: '^renderer/app/' },
    },
    {
      name: 'main-features-stand-alone',
      comment: 'A feature uses another noun through its repository only.',
      severity: 'error',
      from: { path: '^main/features/([^/]+)/' },
      to: { path: '^main/features/', pathNot: ['^main/features/$1/', '\\.repo\\.ts$'] },
    },
    {
      name: 'main-features-stand-on-the-vault',
      comment: 'What the vault and the features both need has a folder below both.',
      severity: 'error',
      from: { path: '^main/(vault|removed|course-rows|db|files)/' },
      to: { path: '^main/features/' },
    },
    {
      name: 'window-is-plain',
      comment: 'The window and shared/ use neither Node nor Electron.',
      severity: 'error',
      from: { path: '^(renderer|shared)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'window-without-electron',
      severity: 'error',
      from: { path: '^(renderer|shared)/' },
      to: { path: 'node_modules/electron/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs'] },
  },
};
