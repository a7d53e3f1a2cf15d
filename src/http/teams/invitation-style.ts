/** The whole style of the page; its hash is in the page's policy. */
export const invitationStyle = `
:root { --page: #f7f7f5; --card: #fff; --line: #e4e4df; --edge: #8c8d90; --text: #1b1c1e; --soft: #55575c; --accent: #0b6e69; --on-accent: #fff; --mistake: #b3261e; }
@media (prefers-color-scheme: dark) {
  :root { --page: #121314; --card: #191a1c; --line: #2c2e32; --edge: #70747b; --text: #ececea; --soft: #a8abb1; --accent: #5ccbc2; --on-accent: #06211f; --mistake: #ff938a; }
}
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 16px; background: var(--page); color: var(--text); font: 400 16px/1.5 system-ui, sans-serif; }
main { width: 100%; max-width: 380px; padding: 32px; background: var(--card); border: 1px solid var(--line); border-radius: 12px; }
.name { margin: 0 0 20px; color: var(--soft); font-size: 14px; font-weight: 600; }
h1 { margin: 0 0 8px; font-size: 20px; font-weight: 600; line-height: 1.3; }
p { margin: 0 0 12px; overflow-wrap: anywhere; }
strong { font-weight: 600; }
a { color: var(--accent); font-weight: 500; }
label { display: block; margin: 16px 0 4px; font-size: 14px; font-weight: 500; }
input { width: 100%; padding: 10px 12px; border: 1px solid var(--edge); border-radius: 6px; background: var(--page); color: var(--text); font: inherit; }
input[readonly] { color: var(--soft); }
.rule { margin: 4px 0 0; color: var(--soft); font-size: 14px; }
.mistake { margin: 12px 0 0; color: var(--mistake); font-weight: 500; }
button { width: 100%; margin-top: 24px; padding: 11px 16px; border: 0; border-radius: 6px; background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 500; cursor: pointer; }
input:focus-visible, button:focus-visible, a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
code { font-family: ui-monospace, monospace; font-size: 14px; }
`;
