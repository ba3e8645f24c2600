namespace CaseTracking.Identificatie.Tests;

internal static class ChiSquare
{
    /// <summary>Chance that rows and columns without any connection would differ from even by this much or more.</summary>
    public static double Independence(int[,] counts)
    {
        var (rows, columns) = (counts.GetLength(0), counts.GetLength(1));
        var total = (double)counts.Cast<int>().Sum();
        var rowSums = Enumerable.Range(0, rows).Select(r => Enumerable.Range(0, columns).Sum(c => counts[r, c])).ToArray();
        var columnSums = Enumerable.Range(0, columns).Select(c => Enumerable.Range(0, rows).Sum(r => counts[r, c])).ToArray();

        var statistic = 0d;
        for (var r = 0; r < rows; r++)
            for (var c = 0; c < columns; c++)
                if (rowSums[r] * (double)columnSums[c] / total is > 0 and var expected)
                    statistic += (counts[r, c] - expected) * (counts[r, c] - expected) / expected;

        return UpperTail(statistic, (rows - 1) * (columns - 1));
    }

    /// <summary>Wilson and Hilferty: the cube root of chi-square is close to normal, very close from 30 degrees on.</summary>
    private static double UpperTail(double statistic, int degrees)
    {
        var spread = 2d / (9 * degrees);
        var z = (Math.Cbrt(statistic / degrees) - (1 - spread)) / Math.Sqrt(spread);
        return NormalUpperTail(z);
    }

    /// <summary>Abramowitz and Stegun 26.2.17, error below 1e-7.</summary>
    private static double NormalUpperTail(double z)
    {
        if (z < 0) return 1 - NormalUpperTail(-z);

        var t = 1 / (1 + (0.2316419 * z));
        var series = t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        return Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI) * series;
    }
}
