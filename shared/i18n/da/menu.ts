export const menu = {
  // macOS's own menus: its words for these in Danish.
  app: {
    title: 'Mentornotesbog',
    hide: 'Skjul Mentornotesbog',
    hideOthers: 'Skjul andre',
    showAll: 'Vis alle',
  },
  window: {
    title: 'Vindue',
    minimize: 'Minimer',
    zoom: 'Zoom',
    close: 'Luk vindue',
    front: 'Anbring alle forrest',
  },
  file: {
    title: 'Fil',
    settings: 'Indstillinger …',
    lock: 'Lås notesbogen',
    quit: 'Afslut Mentornotesbog',
  },
  edit: {
    title: 'Rediger',
    undo: 'Fortryd',
    redo: 'Gentag',
    cut: 'Klip',
    copy: 'Kopiér',
    paste: 'Sæt ind',
    selectAll: 'Markér alt',
  },
  view: {
    title: 'Vis',
    overview: 'Overblik',
    courses: 'Forløb',
    handbook: 'Håndbog',
    search: 'Søg i det hele',
    zoomIn: 'Større',
    zoomOut: 'Mindre',
    zoomReset: 'Normal størrelse',
    fullscreen: 'Fuld skærm',
  },
  help: {
    title: 'Hjælp',
    about: 'Om Mentornotesbog',
  },
} as const;
