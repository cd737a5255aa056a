// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/PhasePoint.hpp"

#include "core/basics/NearestName.hpp"
#include "core/model/Polynomial.hpp"
#include "core/simulators/amplitudes/H4lAmplitude.hpp"
#include "core/simulators/amplitudes/PartonDensities.hpp"
#include "core/simulators/amplitudes/QqzzAmplitude.hpp"
#include "core/simulators/amplitudes/VbfAmplitude.hpp"
#include "core/simulators/amplitudes/WzAmplitude.hpp"
#include "core/simulators/amplitudes/ZhAmplitude.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

using Json = nlohmann::json;

/// The numbers of a point, known to be there.
class Point {
public:
    explicit Point(const Json& json) : m_json(json) {}

    double operator()(const char* key) const { return m_json.at(key).get<double>(); }
    int code(const char* key) const { return static_cast<int>(std::lround((*this)(key))); }
    double square(const char* key) const { return (*this)(key) * (*this)(key); }
    /// On the light cone: the printed energy has fewer digits than that needs.
    FourVector massless(const char* key) const
    {
        const Json& p = m_json.at(key);
        const double x = p[1], y = p[2], z = p[3];
        return {std::sqrt(x * x + y * y + z * z), x, y, z};
    }

private:
    const Json& m_json;
};

Json zhPoint(const Point& p)
{
    return ZhAmplitude().squared({p.code("flavour"), p.square("sqrt_s"), p.square("m_ll"),
                                  p("cosTheta"), p("cos_l"), p("phi_l")});
}

Json wzPoint(const Point& p)
{
    return WzAmplitude().squared({p.code("q1") % 2 == 0, p.square("sqrt_s"), p("cosTheta_W"),
                                  p("cos_lW"), p("phi_lW"), p("cos_lZ"), p("phi_lZ")});
}

Json h4lPoint(const Point& p)
{
    const auto byHelicity = H4lAmplitude().squared(
        {p.square("sqrt_s"), p("cosTheta"), p("cos1"), p("phi1"), p("cos2"), p("phi2")});
    H4lAmplitude::Components sum{};
    for (const auto& row : byHelicity)
        for (const auto& components : row)
            for (std::size_t c = 0; c < sum.size(); ++c)
                sum[c] += components[c];
    return sum;
}

Json vbfPoint(const Point& p)
{
    const VbfMomenta momenta{p.massless("p1"), p.massless("p2"), p.massless("p3"),
                             p.massless("p4")};
    const PartonDensities densities(p("muF"));
    return VbfAmplitude().squared(momenta, densities.at(p("x1")), densities.at(p("x2")));
}

Json qqzzPoint(const Point& p)
{
    return Json::array(
        {QqzzAmplitude().summed(p.code("flavour"), p.square("sqrt_s"), p("cosTheta"))});
}

Json pdfPoint(const Point& p)
{
    const PartonDensities::Values values = PartonDensities(p("Q")).at(p("x"));
    Json xf = Json::object();
    for (int code = -5; code <= 5; ++code)
        if (code != 0)
            xf[std::to_string(code)] = values.of(code);
    xf["21"] = values.gluon();
    return xf;
}

using Powers = std::vector<std::vector<int>>;

struct Row {
    const char* process;
    std::vector<std::string> keys; ///< p1 .. p4 are momenta, the others numbers.
    Json (*evaluate)(const Point&);
    Powers powers; ///< Of the components; empty: without parameters.
};

const std::vector<Row>& rows()
{
    static const Powers three{{0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {2, 0, 0},
                              {1, 1, 0}, {1, 0, 1}, {0, 2, 0}, {0, 1, 1}, {0, 0, 2}};
    static const Powers two{{0, 0}, {1, 0}, {0, 1}, {2, 0}, {1, 1}, {0, 2}};
    static const std::vector<Row> table{
        {"zh", {"flavour", "sqrt_s", "m_ll", "cosTheta", "cos_l", "phi_l"}, zhPoint, three},
        {"wz",
         {"q1", "sqrt_s", "cosTheta_W", "cos_lW", "phi_lW", "cos_lZ", "phi_lZ"},
         wzPoint,
         three},
        // In the square root of mu.
        {"h4l", {"sqrt_s", "cosTheta", "cos1", "phi1", "cos2", "phi2"}, h4lPoint, {{0}, {1}, {2}}},
        {"vbf", {"p1", "p2", "p3", "p4", "x1", "x2", "muF"}, vbfPoint, two},
        {"qqzz", {"flavour", "sqrt_s", "cosTheta"}, qqzzPoint, {}},
        {"pdf", {"x", "Q"}, pdfPoint, {}}};
    return table;
}

Status checkKey(const std::string& process, const std::string& key, const Json& point)
{
    const auto found = point.find(key);
    if (found == point.end())
        return invalidInput("A point of '" + process + "' needs the key '" + key + "'.");
    const bool momentum = key.size() == 2 && key[0] == 'p';
    const bool right = momentum ? found->is_array() && found->size() == 4 : found->is_number();
    if (!right)
        return invalidInput("The key '" + key + "' must be " +
                            (momentum ? "a momentum [E, x, y, z]." : "a number."));
    for (const Json& number : momentum ? *found : Json::array({*found}))
        if (!number.is_number() || !std::isfinite(number.get<double>()))
            return invalidInput("The key '" + key + "' has a value that is no finite number.");
    return {};
}

/// d sigma at theta and its relative gradient, from the components.
Status addTheta(const Row& row, const Json& theta, Json& answer)
{
    const std::size_t wanted = row.powers.empty() ? 0 : row.powers.front().size();
    if (!theta.is_array() || theta.size() != wanted ||
        !std::all_of(theta.begin(), theta.end(), [](const Json& v) { return v.is_number(); }))
        return invalidInput(std::string("'theta' of '") + row.process + "' must be a list of " +
                            std::to_string(wanted) + " numbers.");
    const Theta point = theta.get<Theta>();
    const std::vector<double> list = answer["components"].get<std::vector<double>>();
    const Vector components =
        Eigen::Map<const Vector>(list.data(), static_cast<Eigen::Index>(list.size()));
    const Polynomial polynomial(row.powers);
    const double value = polynomial.values(point).dot(components);
    const Vector gradient = polynomial.gradients(point) * components / value;
    answer["value"] = value;
    answer["score"] = std::vector<double>(gradient.begin(), gradient.end());
    return {};
}

} // namespace

std::vector<PhasePointHelp> phasePointProcesses()
{
    std::vector<PhasePointHelp> help;
    for (const Row& row : rows())
        help.push_back({row.process, row.keys});
    return help;
}

Result<nlohmann::json> evaluatePhasePoint(const std::string& process, const nlohmann::json& point)
{
    std::vector<std::string> known;
    for (const Row& row : rows()) {
        known.emplace_back(row.process);
        if (process != row.process)
            continue;
        if (!point.is_object())
            return invalidInput("A point must be an object with numbers by name.");
        for (const std::string& key : row.keys)
            if (const Status status = checkKey(process, key, point); !status)
                return status.error();
        Json answer = Json::object();
        answer[process == "pdf" ? "xf" : "components"] = row.evaluate(Point(point));
        if (point.contains("theta") && !row.powers.empty())
            if (const Status status = addTheta(row, point["theta"], answer); !status)
                return status.error();
        return answer;
    }
    return notFound("There is no amplitude '" + process + "'.",
                    "The nearest is '" + nearestName(process, known) + "'.");
}

} // namespace assay
