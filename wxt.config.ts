import { defineConfig } from 'wxt';

export default defineConfig({
  manifestVersion: 3,
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: 'lib/i18n' },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus', 'alarms'],
    // only where there are no folders to write to; asked for when the user switches automatic backups on
    ...(browser === 'firefox' && { optional_permissions: ['downloads'] }),
    optional_host_permissions: ['*://*/*'],
    action: { default_title: '__MSG_actionTitle__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+K' } },
      'mark-selection': { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_markSelection__' },
      'next-mark': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_nextMark__' },
    },
    // light-dark() and caretPositionFromPoint()
    ...(browser !== 'firefox' && { minimum_chrome_version: '128' }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'randnotiz@randnotiz.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
