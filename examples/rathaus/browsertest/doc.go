// Package browsertest holds the tests of the application's pages in a real browser: Chromium without a window, driven through its own
// protocol. It is a module of its own, so that the application does not depend on what drives a browser.
//
// The tests are skipped where there is no Chromium. Those of accessibility run axe-core, whose folder AXE_CORE names: npm installs it
// (npm install axe-core@4.14.1), and it is no part of this repository. SHOTS names a folder for pictures of every page.
package browsertest
