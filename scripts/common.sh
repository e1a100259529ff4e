# Sourced by run-samples and run-tests: says what is being done, installs what is missing, builds.
# Safe to run again at once: what is there already is left alone.
set -eu
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=${SOTIN_BUILD:-$root/build/release}

step() { printf '\n== %s\n' "$*" >&2; }
give_up() { printf '\nsotin: %s\n' "$*" >&2; exit 1; }

# Packages of scripts/packages.txt that are not installed.
missing_packages() {
  local package
  while read -r package; do
    case $package in ''|'#'*) continue ;; esac
    dpkg-query -W -f '${Status}\n' "$package" 2>/dev/null | grep -q '^install ok installed$' || echo "$package"
  done < "$root/scripts/packages.txt"
}

install_what_is_missing() {
  if ! command -v apt-get >/dev/null; then
    step "1/3 packages: this is not Debian; CMake will say what is missing (list: scripts/packages.txt)"
    return
  fi
  local missing as_root=()
  missing=$(missing_packages | tr '\n' ' ')
  if [ -z "$missing" ]; then
    step "1/3 packages: everything is installed"
    return
  fi
  step "1/3 packages: installing $missing"
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null ||
      give_up "neither root nor sudo here. As root: apt-get update && apt-get install $missing, then run this again."
    as_root=(sudo)
  fi
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300)
  "${apt[@]}" update >&2 || give_up "apt-get update failed: is there a network? Then run this again."
  # shellcheck disable=SC2086  # a list of words
  "${apt[@]}" install -y --no-install-recommends $missing >&2 ||
    give_up "apt-get could not install: $missing (see above). Mend that, then run this again."
}

# build_sotin TARGET [CMAKE OPTION...]
build_sotin() {
  local target=$1; shift
  local jobs; jobs=$(nproc)
  step "2/3 building in ${build#"$root"/} (Release, $jobs at a time; the first time takes some minutes)"
  cmake -S "$root" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release "$@" >&2 ||
    give_up "CMake stopped (see above). A build folder of another machine? Remove ${build#"$root"/}, then run this again."
  cmake --build "$build" --target "$target" -j "$jobs" >&2 || give_up "the build stopped (see above)."
}
