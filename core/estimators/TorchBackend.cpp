// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/TorchBackend.hpp"

#include <dlfcn.h>

#include <system_error>
#include <type_traits>

namespace assay {

namespace {

namespace fs = std::filesystem;

constexpr const char* moduleFile = "libassay_torch.so";

Error refuse(const std::string& what)
{
    return unsupported("Training with LibTorch needs " + std::string(moduleFile) + ", " + what,
                       "Reinstall or rebuild Assay (the target is assay_torch).");
}

Error nowhere(const std::vector<fs::path>& folders)
{
    std::string list;
    for (const fs::path& folder : folders)
        list += (list.empty() ? "" : ", ") + folder.string();
    return refuse("which is in none of these folders: " + list + ".");
}

std::string loaderMessage()
{
    const char* message = dlerror();
    return message ? message : "no reason given";
}

Result<const TorchModule*> openFile(const fs::path& file, const std::string& interface)
{
    // Local: LibTorch's many symbols stay out of the way of everybody else's. Never unloaded:
    // LibTorch leaves threads and exit handlers behind. Loading twice gives the first one again.
    void* handle = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    if (!handle)
        return refuse("which cannot be loaded: " + loaderMessage() + ".");
    const auto* found = static_cast<const char*>(dlsym(handle, torchInterfaceSymbol));
    if (!found || interface != found)
        return refuse("but " + file.string() + " belongs to another version of Assay (" +
                      (found ? found : "unknown") + " instead of " + interface + ").");
    const auto* module = static_cast<const TorchModule*>(dlsym(handle, torchModuleSymbol));
    if (!module)
        return refuse("but " + file.string() + " is damaged: " + loaderMessage() + ".");
    return module;
}

} // namespace

std::string torchInterface()
{
    return ASSAY_TORCH_INTERFACE;
}

std::vector<fs::path> torchModuleFolders()
{
    std::error_code failed;
    const fs::path program = fs::read_symlink("/proc/self/exe", failed);
    if (failed)
        return {};
    const fs::path prefix = program.parent_path().parent_path();
    const fs::path usual = prefix / "lib" / "assay";
    const fs::path installed = prefix / ASSAY_INSTALL_LIBDIR / "assay";
    if (installed == usual)
        return {usual};
    return {usual, installed};
}

Result<const TorchModule*> openTorchModule(const std::vector<fs::path>& folders,
                                           const std::string& interface)
{
    for (const fs::path& folder : folders) {
        std::error_code failed;
        const fs::path file = folder / moduleFile;
        if (fs::exists(file, failed))
            return openFile(file, interface);
    }
    return nowhere(folders);
}

template <typename Real>
Result<std::unique_ptr<TrainableModel<Real>>> makeTorchModel(const MlpShape& shape,
                                                             const Objective& objective)
{
    const auto module = openTorchModule();
    if (!module)
        return module.error();
    if constexpr (std::is_same_v<Real, float>)
        return (*module)->makeFloat(shape, objective);
    else
        return (*module)->makeDouble(shape, objective);
}

template Result<std::unique_ptr<TrainableModel<float>>>
makeTorchModel<float>(const MlpShape&, const Objective&);
template Result<std::unique_ptr<TrainableModel<double>>>
makeTorchModel<double>(const MlpShape&, const Objective&);

} // namespace assay
