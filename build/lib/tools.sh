# shellcheck shell=bash
# Programs of the machine, and how to get them from the distribution.

can_install() { have apt-get && { is_root || { have sudo && sudo -n true 2>/dev/null; }; }; }

as_root() { if is_root; then "$@"; else sudo -n "$@"; fi; }

install_packages() {
    say "installing $* from the distribution"
    quietly as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}

need_dotnet() {
    have dotnet || die "the .NET SDK of global.json is needed: see https://dotnet.microsoft.com/download"
}

# The style sheets are restored by npm while building.
need_node() {
    if have npm; then return; fi
    can_install || die "npm is needed to build the style sheets: install Node.js with npm"
    install_packages nodejs npm || die "npm is needed to build the style sheets, and could not be installed"
}

# Browser tests are skipped where there is no browser.
want_chromium() {
    if have chromium || have chromium-browser || have google-chrome || ! can_install; then return; fi
    if [[ $(apt-cache policy chromium 2>/dev/null) != *"Candidate: "[0-9]* ]]; then return; fi
    install_packages chromium || say "no browser could be installed: browser tests will be skipped"
}
