import type { Messages } from '../messages.ts';

export const menu: Messages['menu'] = {
  app: {
    title: 'Mentornotesbog',
    hide: 'Hide Mentornotesbog',
    hideOthers: 'Hide Others',
    showAll: 'Show All',
  },
  window: {
    title: 'Window',
    minimize: 'Minimise',
    zoom: 'Zoom',
    close: 'Close Window',
    front: 'Bring All to Front',
  },
  file: {
    title: 'File',
    settings: 'Settings …',
    lock: 'Lock the notebook',
    quit: 'Quit Mentornotesbog',
  },
  edit: {
    title: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
  },
  view: {
    title: 'View',
    overview: 'Overview',
    courses: 'Courses',
    handbook: 'Handbook',
    search: 'Search everything',
    zoomIn: 'Larger',
    zoomOut: 'Smaller',
    zoomReset: 'Normal size',
    fullscreen: 'Full screen',
  },
  help: {
    title: 'Help',
    about: 'About Mentornotesbog',
  },
};
