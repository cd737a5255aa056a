// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plotting/MathSymbols.hpp"

namespace assay {

const QHash<QString, QString>& mathSymbols()
{
    static const QHash<QString, QString> table = {{"alpha", "α"},
                                                  {"beta", "β"},
                                                  {"gamma", "γ"},
                                                  {"delta", "δ"},
                                                  {"epsilon", "ε"},
                                                  {"zeta", "ζ"},
                                                  {"eta", "η"},
                                                  {"theta", "θ"},
                                                  {"iota", "ι"},
                                                  {"kappa", "κ"},
                                                  {"lambda", "λ"},
                                                  {"mu", "μ"},
                                                  {"nu", "ν"},
                                                  {"xi", "ξ"},
                                                  {"pi", "π"},
                                                  {"rho", "ρ"},
                                                  {"sigma", "σ"},
                                                  {"tau", "τ"},
                                                  {"upsilon", "υ"},
                                                  {"phi", "φ"},
                                                  {"chi", "χ"},
                                                  {"psi", "ψ"},
                                                  {"omega", "ω"},
                                                  {"Gamma", "Γ"},
                                                  {"Delta", "Δ"},
                                                  {"Theta", "Θ"},
                                                  {"Lambda", "Λ"},
                                                  {"Xi", "Ξ"},
                                                  {"Pi", "Π"},
                                                  {"Sigma", "Σ"},
                                                  {"Phi", "Φ"},
                                                  {"Psi", "Ψ"},
                                                  {"Omega", "Ω"},
                                                  {"ell", "ℓ"},
                                                  {"times", "×"},
                                                  {"pm", "±"},
                                                  {"mp", "∓"},
                                                  {"cdot", "·"},
                                                  {"infty", "∞"},
                                                  {"to", "→"},
                                                  {"sqrt", "√"},
                                                  {"sum", "Σ"},
                                                  {"partial", "∂"},
                                                  {"varphi", "φ"},
                                                  {"varepsilon", "ε"},
                                                  {"le", "≤"},
                                                  {"leq", "≤"},
                                                  {"ge", "≥"},
                                                  {"geq", "≥"},
                                                  {"neq", "≠"},
                                                  {"approx", "≈"},
                                                  {"sim", "∼"},
                                                  {"in", "∈"},
                                                  {"cup", "∪"},
                                                  {"cap", "∩"},
                                                  {"mid", "|"},
                                                  {"perp", "⊥"},
                                                  {"parallel", "∥"},
                                                  {"prime", "′"},
                                                  {"langle", "⟨"},
                                                  {"rangle", "⟩"},
                                                  {"dots", "…"},
                                                  {"ldots", "…"},
                                                  {"circ", "°"},
                                                  {"degree", "°"},
                                                  {"hbar", "ħ"},
                                                  {"nabla", "∇"},
                                                  {"int", "∫"},
                                                  {"rightarrow", "→"},
                                                  {"leftrightarrow", "↔"},
                                                  {"mathrm", ""},
                                                  {"text", ""},
                                                  {"rm", ""},
                                                  {"mathbf", ""},
                                                  {"boldsymbol", ""},
                                                  {"mathit", ""},
                                                  {"operatorname", ""},
                                                  {"left", ""},
                                                  {"right", ""},
                                                  {"ln", "ln"},
                                                  {"log", "log"},
                                                  {"exp", "exp"},
                                                  {"sin", "sin"},
                                                  {"cos", "cos"},
                                                  {"tan", "tan"},
                                                  {"max", "max"},
                                                  {"min", "min"},
                                                  {",", " "},
                                                  {";", " "},
                                                  {" ", " "},
                                                  {"!", ""},
                                                  {"quad", "  "},
                                                  {"%", "%"},
                                                  {"#", "#"},
                                                  {"_", "_"},
                                                  {"&", "&"},
                                                  {"{", "{"},
                                                  {"}", "}"},
                                                  {"$", "$"}};
    return table;
}

const QHash<QString, QString>& mathAccents()
{
    static const QHash<QString, QString> table = {
        {"hat", "\u0302"}, {"widehat", "\u0302"}, {"bar", "\u0304"}, {"overline", "\u0304"},
        {"tilde", "\u0303"}, {"vec", "\u20d7"}, {"dot", "\u0307"}};
    return table;
}

QString mathScript(const QString& letters)
{
    static const QString plain = "BEFHILMRego";
    static const QString curly = "ℬℰℱℋℐℒℳℛℯℊℴ";
    QString out;
    for (const QChar c : letters) {
        const auto index = plain.indexOf(c);
        out += index < 0 ? c : curly[index];
    }
    return out;
}

} // namespace assay
