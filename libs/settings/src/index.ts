export { dataFolder, folderProblem, makeFolder } from './data-folder.js';
export { type DescribedSetting, describeSettings, withoutPassword } from './describe-settings.js';
export { type Environment, loadSettings, unknownSettings } from './load-settings.js';
export { OperatorError } from './operator-error.js';
export { secretFile } from './secret-file.js';
export { LOG_LEVELS, SETTINGS, type Settings } from './settings.js';
export { CURRENT_SETTINGS, SettingsModule } from './settings.module.js';
