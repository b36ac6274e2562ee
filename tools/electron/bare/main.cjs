// @ts-check
const { app, BrowserWindow } = require('electron');

/** An empty page in a window like ours, and no more. */
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 820,
    webPreferences: { sandbox: true, contextIsolation: true },
  });
  void window.loadURL('data:text/html,<!doctype html><title>bare</title><input autofocus>');
});
