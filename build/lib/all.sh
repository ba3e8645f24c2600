# shellcheck shell=bash
# Everything the scripts share.
LIB=$(dirname "${BASH_SOURCE[0]}")
# shellcheck source=common.sh
source "$LIB/common.sh"
# shellcheck source=tools.sh
source "$LIB/tools.sh"
# shellcheck source=binaries.sh
source "$LIB/binaries.sh"
# shellcheck source=server.sh
source "$LIB/server.sh"
# shellcheck source=database.sh
source "$LIB/database.sh"
# shellcheck source=host.sh
source "$LIB/host.sh"
# shellcheck source=results.sh
source "$LIB/results.sh"
